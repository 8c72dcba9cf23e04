import { measureName, pileTag, showMonth } from "#measures/words.ts";
import { say } from "#platform/words/words.ts";
import { Tag } from "#ui/layout/tag.tsx";
import { showInstant, showNumber } from "#ui/locale.ts";
import type { MeasuredFigure } from "./measured-figure.ts";

/** "Berkas selesai dari loket, Januari 2026 sampai Maret 2026: dari 120 catatan, 3 tanpa data." */
export function measuredText({
  measure,
  pile,
  fromMonth,
  throughMonth,
  count,
  missing,
}: MeasuredFigure): string {
  const source = { name: measureName(measure), from: pileTag(pile) };
  const span = { first: showMonth(fromMonth), last: showMonth(throughMonth) };
  return say("measured.entry", {
    ...source,
    ...span,
    count: showNumber(count),
    missing: showNumber(missing),
  });
}

/** What was said against a figure, and what was decided: both stay to be read. */
export const DisputeLines = ({ dispute }: { dispute: NonNullable<MeasuredFigure["dispute"]> }) => (
  <>
    <p>
      <Tag>{say(dispute.answer ? `measured.decision.${dispute.answer.decision}` : "measured.disputed")}</Tag>{" "}
      {say("measured.dispute-said", { when: showInstant(dispute.raisedAt), reason: dispute.reason })}
    </p>
    {dispute.answer && (
      <p>
        {say("measured.answer-said", { when: showInstant(dispute.answer.at), reason: dispute.answer.reason })}
      </p>
    )}
  </>
);
