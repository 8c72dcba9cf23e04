import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { Group } from "#ui/layout/group.tsx";
import type { UnplannedHere, Whole } from "./whole.schema.ts";

/** A longer list is folded. */
const openMax = 10;

/** Goals that nobody works for and units without a plan, each with the way to where it is mended. */
export const GapsCard = ({ whole, me }: { whole: Whole; me: string }) => {
  const { unserved, unplanned, year } = whole;
  if (unserved.length + unplanned.length === 0) return null;
  return (
    <Card title={say("whole.to-mend")} lead={say("whole.to-mend.lead")}>
      {unserved.length > 0 && (
        <Group title={say("cascade.gap.unserved")} lead={say("whole.unserved.lead")}>
          <ul class="am-bullets">
            {unserved.map(({ goalId, statement, unitName }) => (
              <li>
                <a href={`/peran-hasil/sasaran/${goalId}`}>{statement}</a>
                {unitName && <span class="am-sub"> · {unitName}</span>}
              </li>
            ))}
          </ul>
        </Group>
      )}
      {unplanned.length > 0 && (
        <Group title={say("whole.unplanned")} lead={say("whole.unplanned.lead")}>
          <details open={unplanned.length <= openMax}>
            <summary>{say("whole.gap.unplanned", { count: unplanned.length })}</summary>
            <ul class="am-bullets">
              {unplanned.map((unit) => (
                <li>
                  <Unplanned unit={unit} year={year} me={me} />
                </li>
              ))}
            </ul>
          </details>
        </Group>
      )}
    </Card>
  );
};

type UnplannedProps = { unit: UnplannedHere; year: number; me: string };

/** Mended by the unit's head; where nobody leads it or appraises its head, by whoever names one. */
const Unplanned = ({ unit: { unitId, name, headId, isHeadAppraised }, year, me }: UnplannedProps) => {
  if (headId === null)
    return (
      <>
        <a href={`/organisasi/unit/${unitId}`}>{name}</a>
        <span class="am-sub"> · {say("whole.unplanned.no-head")}</span>
      </>
    );
  if (!isHeadAppraised)
    return (
      <>
        {name}
        <span class="am-sub">
          {" · "}
          <a href={`/pegawai/${headId}#penilai`}>{say("cascade.gap.no-appraiser")}</a>
        </span>
      </>
    );
  const href = headId === me ? "/rencana" : `/peran-hasil/orang/${headId}?tahun=${year}`;
  return <a href={href}>{name}</a>;
};
