import type { AnswerCounts } from "#rules/satisfaction/satisfaction-index.ts";
import {
  type SatisfactionElement,
  satisfactionElements,
} from "#rules/satisfaction/satisfaction-survey.law.ts";
import { noSums, type Sums } from "#statistics/mean-interval.ts";

/** Answers added up; two of them add up again, so that a year is its quarters. */
export type Tally = {
  readonly answers: number;
  readonly counts: Readonly<Record<SatisfactionElement, AnswerCounts>>;
  /** Of each respondent's own mean over what they answered. */
  readonly whole: Sums;
};

const none: AnswerCounts = [0, 0, 0, 0];

/** Nothing answered. */
export const noTally: Tally = {
  answers: 0,
  counts: Object.fromEntries(satisfactionElements.map((element) => [element, none])) as Tally["counts"],
  whole: noSums,
};

/** All of them together. */
export function together(tallies: readonly Tally[]): Tally {
  return tallies.reduce(plus, noTally);
}

function plus(one: Tally, other: Tally): Tally {
  const counts = satisfactionElements.map((element) => {
    const [of, and] = [one.counts[element], other.counts[element]];
    return [element, of.map((count, at) => count + (and[at] ?? 0))];
  });
  return {
    answers: one.answers + other.answers,
    counts: Object.fromEntries(counts) as Tally["counts"],
    whole: sumsOf([one.whole, other.whole]),
  };
}

function sumsOf(all: readonly Sums[]): Sums {
  return all.reduce((sum, one) => ({
    count: sum.count + one.count,
    sum: sum.sum + one.sum,
    sumOfSquares: sum.sumOfSquares + one.sumOfSquares,
  }));
}

/** How often each answer was given, as sums that an interval is made of. */
export function sumsOfCounts(counts: AnswerCounts): Sums {
  return counts.reduce<Sums>(
    (sums, count, at) => ({
      count: sums.count + count,
      sum: sums.sum + count * (at + 1),
      sumOfSquares: sums.sumOfSquares + count * (at + 1) ** 2,
    }),
    noSums,
  );
}
