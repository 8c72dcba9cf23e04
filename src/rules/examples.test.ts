import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { loadLaw } from "#platform/law/load.ts";
import { findAbsenceKind, pausedDays } from "#rules/absence/absence.ts";
import { actingTerm } from "#rules/acting-term/acting-term.ts";
import { annualParts } from "#rules/annual-parts/annual-parts.ts";
import { workWeekClock } from "#rules/complaint-clock/complaint-clock.fixture.ts";
import { answerDue, checkDue } from "#rules/complaint-clock/complaint-clock.ts";
import { complaintWeights } from "#rules/complaint-clock/complaints.law.ts";
import { laterByWaits } from "#rules/complaint-clock/wait.ts";
import { creditNeeds } from "#rules/credit-points/credit-needs.ts";
import { creditLevels } from "#rules/credit-points/credit-points.law.ts";
import { creditPoints } from "#rules/credit-points/credit-points.ts";
import { monthsCovered } from "#rules/credit-points/months-covered.ts";
import type { Decision } from "#rules/decision.ts";
import { organisationRatings } from "#rules/distribution/distribution.law.ts";
import { departures } from "#rules/distribution/distribution.ts";
import { headResultsRating } from "#rules/distribution/head-results.ts";
import { dataCategories } from "#rules/erasure/erasure.law.ts";
import { erasure } from "#rules/erasure/erasure.ts";
import { factsAndRating, findings } from "#rules/facts-and-rating/facts-and-rating.ts";
import { followUpKinds } from "#rules/follow-up/follow-up.law.ts";
import { followUp } from "#rules/follow-up/follow-up.ts";
import { followUpTerm } from "#rules/follow-up/follow-up-term.ts";
import { isPromotion } from "#rules/grade/grade.ts";
import { readGrade } from "#rules/grade/read-grade.ts";
import { type Law, lawOn } from "#rules/law.ts";
import { readNip } from "#rules/nip/nip.ts";
import { numericScale } from "#rules/numeric-scale/numeric-scale.ts";
import { objectionWindow } from "#rules/objection-window/objection-window.ts";
import { overallRatings, ratings } from "#rules/overall-rating/overall-rating.law.ts";
import { overallRating } from "#rules/overall-rating/overall-rating.ts";
import { annualInterval, periodicIntervals, planningDeadline } from "#rules/period/period.ts";
import { planForm } from "#rules/position-kind/position-kind.ts";
import { readPositionKind } from "#rules/position-kind/read-position-kind.ts";
import { aheadMatters, waitingMatters } from "#rules/reminder/reminder.law.ts";
import { remindedUntil } from "#rules/reminder/reminder.ts";
import { sampleSize } from "#rules/satisfaction/sample-size.ts";
import {
  indexOfMeans,
  type SatisfactionIndex,
  satisfactionGrade,
  satisfactionIndex,
} from "#rules/satisfaction/satisfaction-index.ts";
import { satisfactionElements } from "#rules/satisfaction/satisfaction-survey.law.ts";
import { missingComponents } from "#rules/service-standard/missing-components.ts";
import type { WorkClock } from "#rules/working-time/work-clock.ts";

/** Runs every worked example of regulations/*.examples.yaml: a lawyer can read and add them without code. */
const data = loadLaw("regulations");
const exampleSchema = z.strictObject({
  title: z.string().min(10),
  on: z.iso.date(),
  rule: z.string(),
  given: z.record(z.string(), z.unknown()),
  // biome-ignore lint/suspicious/noThenProperty: the word of the worked examples; nothing awaits them
  then: z.json(),
});

const tally = z.tuple([z.int(), z.int(), z.int(), z.int()]);
const rating = z.enum(ratings);
const organisation = z.enum(organisationRatings);
const overall = z.enum(overallRatings);
const level = z.enum(creditLevels);
const span = { startsOn: z.iso.date(), endsOn: z.iso.date() };

/** How each rule named by an example is asked: what it is given, and the outcome as plain data. */
const rules: Record<string, (given: unknown, law: Law) => unknown> = {
  "acting-term": asked({ ...span, others: z.array(z.strictObject(span)) }, ({ others, ...days }, law) => {
    return actingTerm(days, others, law)?.value ?? "nothing in force";
  }),
  "overall-rating": asked(
    { results: rating, conduct: rating },
    (given, law) => overallRating(given, law).value,
  ),
  "annual-parts": asked(
    { parts: z.array(z.strictObject({ ...span, rating: z.enum(overallRatings).nullable() })) },
    ({ parts }, law) => {
      const { rating, owed } = annualParts(
        parts.map((part) => ({ ...part, pausedDays: 0, isAgreed: true })),
        law,
      ).value;
      return {
        rating: rating.state === "known" ? rating.value : rating.state,
        owed: owed.map(({ part, what }) => `part ${part} ${what}`),
      };
    },
  ),
  "paused-days": asked(
    { span: z.strictObject(span), absences: z.array(z.strictObject({ ...span, kind: z.string() })) },
    ({ span, absences }, law) =>
      pausedDays(
        span,
        absences.filter(({ kind }) => findAbsenceKind(kind, law)?.pauses),
      ),
  ),
  "satisfaction-index": asked({ counts: z.record(z.enum(satisfactionElements), tally) }, ({ counts }, law) =>
    publishedIndex(satisfactionIndex(counts, law)),
  ),
  "satisfaction-index-of-means": asked(
    { means: z.record(z.enum(satisfactionElements), z.number()) },
    ({ means }, law) => {
      const elements = satisfactionElements.map((element) => ({
        element,
        answered: 1,
        mean: means[element] ?? null,
      }));
      return publishedIndex(indexOfMeans(elements, law));
    },
  ),
  "satisfaction-grade-of-ikm": asked({ ikm: z.array(z.number()) }, ({ ikm }, law) =>
    ikm.map((one) => satisfactionGrade(one, law).value),
  ),
  "satisfaction-sample": asked(
    { population: z.int() },
    ({ population }, law) => sampleSize(population, law).value,
  ),
  distribution: asked({ organisation, counts: z.array(z.int()).length(5) }, (given, law) =>
    departures(given.counts, given.organisation, law).value.map(({ state }) => state),
  ),
  "head-results": asked({ organisation }, (given, law) => headResultsRating(given.organisation, law).value),
  "facts-and-rating": asked(
    { findings: z.array(z.enum(findings)), results: rating, conduct: rating },
    (given, law) => factsAndRating(given, law).value,
  ),
  "objection-window": asked(
    { receivedOn: z.iso.date().nullable(), today: z.iso.date() },
    (given, law) => objectionWindow(given, law).value,
  ),
  erasure: asked(
    { category: z.enum(dataCategories), leftOn: z.iso.date().nullable(), today: z.iso.date() },
    (given, law) => erasure(given, law).value,
  ),
  "follow-up": asked(
    { results: rating, conduct: rating, overall, earlier: z.array(overall) },
    (given, law) => followUp(given, law).value,
  ),
  "follow-up-term": asked(
    { kind: z.enum(followUpKinds), startsOn: z.iso.date() },
    (given, law) => followUpTerm(given, law).value,
  ),
  "numeric-scale": asked({ rating: overall }, ({ rating }, law) => numericScale(rating, law).value),
  "credit-points": asked(
    { level, rating: overall, months: z.int() },
    (given, law) => creditPoints(given, law).value,
  ),
  "credit-needs": asked({ level, grade: z.string() }, (given, law) => {
    const { rank, level } = creditNeeds(given, law).value;
    const pointsOf = (need: typeof rank | typeof level) =>
      need.state === "known" ? need.value.points : need.state;
    return { rank: pointsOf(rank), level: pointsOf(level) };
  }),
  "months-covered": asked(span, (given) => monthsCovered(given)),
  "complaint-check-due": asked({ receivedAt: z.string() }, ({ receivedAt }, law) => {
    const clock = workWeekClock(data, law.on);
    return dueDay(checkDue(new Date(receivedAt), clock, law), clock);
  }),
  "complaint-answer-due": asked(
    { receivedAt: z.string(), weight: z.enum(complaintWeights) },
    ({ receivedAt, weight }, law) => {
      const clock = workWeekClock(data, law.on);
      return dueDay(answerDue(new Date(receivedAt), weight, clock, law), clock);
    },
  ),
  "complaint-wait": asked({ due: z.string(), from: z.string(), to: z.string() }, ({ due, from, to }, law) => {
    const clock = workWeekClock(data, law.on);
    const wait = { from: new Date(from), to: new Date(to) };
    return clock.dayOf(laterByWaits(new Date(due), [wait], clock, law).value);
  }),
  nip: asked({ text: z.string() }, ({ text }, law) => readNip(text, law)),
  grade: asked({ text: z.string() }, ({ text }, law) => {
    const reading = readGrade(text, law);
    return reading.ok ? reading.grade.code : reading.code;
  }),
  promotion: asked({ from: z.string(), to: z.string() }, ({ from, to }, law) => isPromotion(from, to, law)),
  "position-kind": asked({ text: z.string() }, ({ text }, law) => readPositionKind(text, law)?.code),
  "plan-form": asked({ kind: z.string(), headsIndependentUnit: z.boolean() }, (given, law) =>
    planForm(given.kind, given.headsIndependentUnit, law),
  ),
  "periodic-intervals": asked({ ...span, cadence: z.enum(["monthly", "quarterly"]) }, (given, law) =>
    periodicIntervals(given, given.cadence, law).map(
      ({ code, startsOn, endsOn }) => `${code} ${startsOn} ${endsOn}`,
    ),
  ),
  "planning-deadline": asked({ year: z.int() }, ({ year }, law) => planningDeadline(year, law).day),
  "reminded-until": asked(
    { matter: z.enum([...aheadMatters, ...waitingMatters]), today: z.iso.date() },
    ({ matter, today }, law) => remindedUntil(matter, today, law),
  ),
  "missing-components": asked(
    { requirements: z.int(), steps: z.int(), hasTime: z.boolean(), words: z.array(z.string()) },
    (given, law) => missingComponents(given, law).value,
  ),
  "annual-deadline": asked(span, (given, law) => {
    const { dueOn } = annualInterval(given, law);
    return dueOn.state === "known" ? dueOn.value : dueOn.state;
  }),
};

function dueDay({ value, because }: Decision<Date>, clock: WorkClock) {
  return { due: clock.dayOf(value), days: because[0]?.inputs.days };
}

/** An index as it is published. */
function publishedIndex({ value: { index } }: Decision<SatisfactionIndex>) {
  if (index.state !== "known") return index.state;
  return { ...index.value, mean: Number(index.value.mean.toFixed(3)) };
}

function asked<Shape extends z.ZodRawShape>(
  shape: Shape,
  ask: (given: z.infer<z.ZodObject<Shape>>, law: Law) => unknown,
) {
  return (given: unknown, law: Law) => ask(z.object(shape).strict().parse(given), law);
}

const files = readdirSync("regulations").filter((file) => file.endsWith(".examples.yaml"));

test("there are examples to run", () => {
  expect(files.length).toBeGreaterThanOrEqual(5);
});

describe.each(files)("%s", (file) => {
  const examples = z
    .array(exampleSchema)
    .min(1)
    .parse(parse(readFileSync(`regulations/${file}`, "utf8")));
  test.each(examples.map((example) => [example.title, example] as const))("%s", (_title, example) => {
    const rule = rules[example.rule];
    if (!rule) throw new Error(`${file}: no rule is called "${example.rule}"`);
    expect(rule(example.given, lawOn(data, example.on))).toEqual(example.then);
  });
});
