import type { Step } from "#rules/decision.ts";
import type { Law } from "#rules/law.ts";
import { satisfactionIndex } from "#rules/satisfaction/satisfaction-index.ts";
import type { SatisfactionElement, SatisfactionGrade } from "#rules/satisfaction/satisfaction-survey.law.ts";
import { meanInterval } from "#statistics/mean-interval.ts";
import { sumsOfCounts, type Tally } from "./tally.ts";

/** A figure and the bounds between which the truth may lie; without bounds where one answer cannot say. */
export type Bounded = {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
};

export type ElementFigure = {
  readonly element: SatisfactionElement;
  readonly answered: number;
  readonly mean: Bounded | null;
};

export type Figures = {
  readonly answers: number;
  readonly elements: readonly ElementFigure[];
  /** Null as long as an element has no answer. */
  readonly ikm: (Bounded & { readonly grade: SatisfactionGrade; readonly worksheet: number }) | null;
  readonly because: readonly Step[];
};

/**
 * What a tally comes to. The intervals treat respondents as drawn by lot among `population` users (null: not known, so
 * without correction), and those who left an element out as like the others. The index has the reach of the
 * respondents' own means, since a respondent's nine answers go together.
 */
export function figuresOf(tally: Tally, law: Law, population: number | null): Figures {
  const { value, because } = satisfactionIndex(tally.counts, law);
  const known = population !== null && population >= tally.answers ? population : null;
  const best = bestAnswer(law);
  const elements = value.elements.map(({ element, answered, mean }) => ({
    ...{ element, answered },
    mean:
      mean === null
        ? null
        : bounded(mean, meanInterval(sumsOfCounts(tally.counts[element]), known), { times: 1, best }),
  }));
  if (value.index.state !== "known") return { answers: tally.answers, elements, ikm: null, because };
  const { ikm, grade, worksheetIkm } = value.index.value;
  const times = law.get("satisfaction-survey", "conversion").value;
  const whole = bounded(ikm, meanInterval(tally.whole, known), { times, best });
  return { answers: tally.answers, elements, ikm: { ...whole, grade, worksheet: worksheetIkm }, because };
}

/** The three elements with the lowest means, the lowest first; of two alike the one that more answered. */
export function weakestOf(elements: readonly ElementFigure[]): ElementFigure[] {
  return elements
    .filter(({ mean }) => mean !== null)
    .toSorted(
      (one, other) => (one.mean?.value ?? 0) - (other.mean?.value ?? 0) || other.answered - one.answered,
    )
    .slice(0, weakestShown);
}

const weakestShown = 3;

/** The number of the best answer; the worst is 1. */
function bestAnswer(law: Law): number {
  const { value: elements } = law.get("satisfaction-survey", "elements");
  return Math.max(...elements.map(({ answers }) => answers.length));
}

function bounded(
  value: number,
  interval: ReturnType<typeof meanInterval>,
  { times, best }: { times: number; best: number },
): Bounded {
  if (!interval) return { value, lower: null, upper: null };
  const reach = ((interval.upper - interval.lower) / 2) * times;
  return { value, lower: Math.max(times, value - reach), upper: Math.min(best * times, value + reach) };
}
