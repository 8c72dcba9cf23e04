import { z } from "zod";
import { ArticleKept, StepKept } from "#appraisal/evaluation/evaluation-rows.ts";
import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { query } from "#platform/procedures/query.ts";
import type { AskedAgain } from "#rules/again/asked-again.ts";
import { type StepThenAndNow, thenAndNow } from "#rules/again/then-and-now.ts";
import { lawDayIn } from "./law-day.ts";
import { RecordKey, recordAtHand } from "./read-record.ts";
import { RecordView } from "./record.schema.ts";

const Value = z.union([z.string(), z.number()]);

/** What a rule said, by what was known on one day. */
export const Known = z.object({
  value: z.array(Value),
  inputs: z.record(z.string(), Value),
  outcome: Value,
  article: ArticleKept,
  from: z.string(),
  publishedOn: z.string(),
});
export type Known = z.output<typeof Known>;

export const StepCompared = z.object({
  step: StepKept,
  on: z.string().nullable(),
  knownThen: Known.nullable(),
  knownNow: Known.nullable(),
  isMoved: z.boolean(),
  differs: z.boolean(),
});
export type StepCompared = z.output<typeof StepCompared>;

export const ThenAndNow = z.object({
  record: RecordView,
  decidedOn: z.string(),
  today: z.string(),
  steps: z.array(StepCompared),
});
export type ThenAndNow = z.output<typeof ThenAndNow>;

export const recordThenAndNow = query({
  name: "record.then-and-now",
  route: {
    method: "GET",
    path: "/records/{eventId}/rules",
    summary:
      "Each reason of a record by the law as it was known then, and as it is known now for the same day",
    tags: ["record"],
  },
  who: "signed-in",
  input: RecordKey,
  output: ThenAndNow,
  sees: (_, { record: { person } }) =>
    person && { matter: "record", subject: { kind: "employee", id: person.employeeId } },
  run: async (ground) => {
    const { queries, agencyId, services, today } = ground;
    const record = await recordAtHand(ground);
    const { timeZone } = await agencyOf(queries, agencyId);
    const decidedOn = dayIn(timeZone, record.happenedAt);
    const decided = { because: record.because, decidedOn, lawOn: lawDayIn(record.facts) };
    const steps = thenAndNow(decided, services.law, today).map(asCompared);
    return { record, decidedOn, today, steps };
  },
});

export function asCompared({ knownThen, knownNow, ...rest }: StepThenAndNow): StepCompared {
  return { ...rest, knownThen: asKnown(knownThen), knownNow: asKnown(knownNow) };
}

export function asKnown(asked: AskedAgain | null): Known | null {
  if (!asked) return null;
  const { entry, value, inputs, outcome } = asked;
  const { source, from, published } = entry;
  return { value: [...value], inputs, outcome, article: source, from, publishedOn: published };
}
