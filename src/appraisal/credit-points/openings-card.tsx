import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { showDay, showNumber } from "#ui/locale.ts";
import type { CreditOpening } from "./credit-points.schema.ts";
import type { CreditView } from "./read-credit-points.ts";

/** The decrees from which the account goes on; those taken back are still read. */
export const OpeningsCard = ({ view }: { view: CreditView }) => {
  const { openings, keeps, employeeId, account } = view;
  return (
    <Card title={say("credit-points.openings")}>
      {openings.length === 0 && <p class="am-sub">{say("credit-points.openings.none")}</p>}
      <ul class="am-plain">
        {openings.map((opening) => (
          <li>
            <Opening opening={opening} counts={opening.openingId === account?.opening?.openingId} />
            {keeps && !opening.withdrawn && (
              <p>
                <a href={`/angka-kredit/${employeeId}/penetapan/${opening.openingId}/tarik`}>
                  {say("credit-points.opening.withdraw")}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
      {keeps && (
        <LinkButton variant="secondary" href={`/angka-kredit/${employeeId}/penetapan`}>
          {say("credit-points.opening.record")}
        </LinkButton>
      )}
    </Card>
  );
};

const Opening = ({ opening, counts }: { opening: CreditOpening; counts: boolean }) => {
  const { points, level, decree, decidedOn, countedTo, withdrawn } = opening;
  return (
    <>
      <p class="am-strong">
        {say("credit-points.opening.points", {
          points: showNumber(points),
          level: say(`rules.value.${level}`),
        })}
      </p>
      <p class="am-sub">
        {say("credit-points.opening.text", {
          decree,
          day: showDay(decidedOn, "medium"),
          to: showDay(countedTo, "medium"),
        })}
      </p>
      <p class="am-sub">
        {withdrawn
          ? say("credit-points.opening.withdrawn", { reason: withdrawn.reason })
          : say(counts ? "credit-points.opening.counts" : "credit-points.opening.older")}
      </p>
    </>
  );
};
