import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { nameActing } from "#appraisal/name-acting.ts";
import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { showDay, showInstant } from "#ui/locale.ts";
import type { RatingRecord } from "./organisation-rating.schema.ts";
import { achievementName } from "./organisation-rating-words.ts";

/** Every decision on the organisation, the newest first; what was replaced stays to be read. */
export const RecordsCard = ({ records }: { records: readonly RatingRecord[] }) => {
  if (records.length === 0) return null;
  return (
    <Card title={say("organisation-rating.records")}>
      <ul class="am-plain">
        {records.map((record) => (
          <li>
            <p>
              <strong>
                {intervalName(record.interval)} {record.year}: {achievementName(record.rating)}
              </strong>
              {isReplaced(record, records) && <span> ({say("organisation-rating.replaced")})</span>}
            </p>
            <p class="am-sub">
              {nameActing(record.decidedByName, record.actingFor)}, {showInstant(record.decidedAt)}
            </p>
            {record.letter && (
              <p class="am-sub">
                {say("organisation-rating.letter-of", {
                  ...{ number: record.letter.number, authority: record.letter.authority },
                  date: showDay(record.letter.date),
                })}
              </p>
            )}
            {record.reason && <p>“{record.reason}”</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
};

function isReplaced({ year, interval, revision }: RatingRecord, records: readonly RatingRecord[]): boolean {
  return records.some((one) => one.year === year && one.interval === interval && one.revision > revision);
}
