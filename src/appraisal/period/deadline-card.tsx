import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { showDay, showRelativeDay } from "#ui/locale.ts";
import { type Address, hrefWith } from "#ui/table/address.ts";
import type { PeriodOverview } from "./period.schema.ts";

/** Until when plans are agreed, how many are past it, and what holds for who came later. */
export const DeadlineCard = ({ overview, address }: { overview: PeriodOverview; address: Address }) => {
  const { planningDeadline, ownDeadline, today, total, daysToPlan, deadlineSource } = overview;
  const left = total.people - total.agreed - total.pastDue;
  return (
    <Card title={say("period.deadline")}>
      <p>
        <strong>{showDay(planningDeadline)}</strong>, {showRelativeDay(planningDeadline, today)}
      </p>
      {ownDeadline && <p>{say("period.own-deadline", { day: ownDeadline })}</p>}
      {total.pastDue > 0 && (
        <p>
          <a class="ds-link" href={hrefWith(address, { keadaan: "past-due", after: null, before: null })}>
            {say("period.past-due", { count: total.pastDue })}
          </a>
        </p>
      )}
      {left > 0 && <p>{say("period.still-time", { count: left })}</p>}
      <p class="am-sub">{say("period.newcomers", { days: daysToPlan })}</p>
      <LawArticle source={deadlineSource} />
    </Card>
  );
};
