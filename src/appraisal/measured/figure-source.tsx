import type { Indicator } from "#appraisal/plan/plan-content.ts";
import type { MeasuredFigure } from "#appraisal/progress/measured-figure.ts";
import type { ProgressEntry } from "#appraisal/progress/progress-of-plan.ts";
import { pileTag } from "#measures/words.ts";
import { say } from "#platform/words/words.ts";
import { showDay } from "#ui/locale.ts";
import { SourceLink } from "./measured-tag.tsx";

type FigureSourceProps = {
  indicator: Indicator;
  /** Of this indicator, the newest first. */
  entries: readonly ProgressEntry[];
};

/** Where the figure that stands comes from, and of which day it is: what somebody typed is not taken for measured. */
export const FigureSource = ({ indicator, entries }: FigureSourceProps) => {
  const newest = entries.find(({ value, withdrawn }) => value !== null && withdrawn === null);
  if (!newest) return null;
  return <p class="am-sub am-small">{sourceOf(newest, indicator)}</p>;
};

function sourceOf({ measured, correctsId, reachedOn }: ProgressEntry, { measured: bound }: Indicator) {
  const day = showDay(reachedOn);
  if (correctsId) return say("measured.stands.corrected", { day });
  if (!measured) return say("measured.stands.typed", { day });
  if (!isFrom(measured, bound))
    return say("measured.stands.filled-from", { from: pileTag(measured.pile), day });
  return (
    <>
      {say("measured.stands.filled", { day })} · <SourceLink measured={bound} months={measured} />
    </>
  );
}

/** Whether a figure comes from where the indicator takes it now. */
export function isFrom(
  figure: MeasuredFigure,
  bound: Indicator["measured"],
): bound is NonNullable<Indicator["measured"]> {
  return bound?.measure === figure.measure;
}
