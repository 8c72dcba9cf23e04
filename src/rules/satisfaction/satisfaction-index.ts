import type { Decision, Step } from "#rules/decision.ts";
import type { Known } from "#rules/known.ts";
import type { Law } from "#rules/law.ts";
import {
  type SatisfactionElement,
  type SatisfactionGrade,
  satisfactionElements,
} from "./satisfaction-survey.law.ts";

/** How often each answer was given, the worst (1) first. Who left the element out is not among them. */
export type AnswerCounts = readonly [number, number, number, number];

/** An element's mean (NRR); null where nobody answered: missing is never zero. */
export type ElementMean = {
  readonly element: SatisfactionElement;
  readonly answered: number;
  readonly mean: number | null;
};

export type SatisfactionIndex = {
  readonly elements: readonly ElementMean[];
  /** Not known as long as an element has no answer: the other eight do not speak for it. */
  readonly index: Known<{
    /** 1 to 4. */
    readonly mean: number;
    /** 25 to 100, to two decimals as it is published. */
    readonly ikm: number;
    readonly grade: SatisfactionGrade;
    /** What a worksheet with the rounded weight would have come to. */
    readonly worksheetIkm: number;
  }>;
};

/** The index of satisfaction from how often each answer was given. Reasons: `satisfaction-*`. */
export function satisfactionIndex(
  counts: Readonly<Record<SatisfactionElement, AnswerCounts>>,
  law: Law,
): Decision<SatisfactionIndex> {
  return indexOfMeans(
    satisfactionElements.map((element) => meanOf(element, counts[element])),
    law,
  );
}

/** The same from the nine means, as a report prints them. */
export function indexOfMeans(elements: readonly ElementMean[], law: Law): Decision<SatisfactionIndex> {
  const { value: weights, source: article } = law.get("satisfaction-survey", "weights");
  const means = elements.flatMap(({ mean }) => mean ?? []);
  if (means.length < weights.parts) {
    const inputs = { answered: means.length, elements: weights.parts };
    const step = { rule: "satisfaction-incomplete", article, inputs, outcome: "not-known-yet" };
    return { value: { elements, index: { state: "not-known-yet" } }, because: [step] };
  }
  const sum = means.reduce((total, mean) => total + mean, 0);
  const mean = sum / weights.parts;
  const conversion = law.get("satisfaction-survey", "conversion");
  const ikm = toHundredths(mean * conversion.value);
  const worksheetIkm = toHundredths(sum * weights.worksheet * conversion.value);
  const graded = satisfactionGrade(ikm, law);
  const because: Step[] = [
    stepOf("satisfaction-mean", article, { sum: rounded(sum), parts: weights.parts }, rounded(mean)),
    stepOf("satisfaction-ikm", conversion.source, { mean: rounded(mean), times: conversion.value }, ikm),
    ...graded.because,
    stepOf("satisfaction-worksheet", article, { weight: weights.worksheet, ikm }, worksheetIkm),
  ];
  const index = { state: "known" as const, value: { mean, ikm, grade: graded.value, worksheetIkm } };
  return { value: { elements, index }, because };
}

function meanOf(element: SatisfactionElement, counts: AnswerCounts): ElementMean {
  const answered = counts.reduce((sum, count) => sum + count, 0);
  const points = counts.reduce((sum, count, at) => sum + count * (at + 1), 0);
  return { element, answered, mean: answered === 0 ? null : points / answered };
}

/**
 * The grade of an IKM as it is published, to two decimals: the bounds leave gaps of a hundredth (88.30 to 88.31).
 * Reason: `satisfaction-grade`.
 */
export function satisfactionGrade(ikm: number, law: Law): Decision<SatisfactionGrade> {
  const { value: grades, source } = law.get("satisfaction-survey", "grades");
  const reached = grades.find(({ from }) => ikm >= from) ?? grades.at(-1);
  if (!reached) throw new Error("the law has no grades");
  const { grade, from } = reached;
  return { value: grade, because: [stepOf("satisfaction-grade", source, { ikm, from }, grade)] };
}

function stepOf(
  rule: string,
  article: Step["article"],
  inputs: Step["inputs"],
  outcome: Step["outcome"],
): Step {
  return { rule, article, inputs, outcome };
}

/** Half a hundredth goes up, also where binary fractions keep it a hair below: 76.605 is 76.61. */
function toHundredths(value: number): number {
  return Math.round(value * 100 + 1e-7) / 100;
}

/** As it is said; it is reckoned with the whole. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
