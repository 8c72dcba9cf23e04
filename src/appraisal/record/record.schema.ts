import { z } from "zod";
import { StepKept } from "#appraisal/evaluation/evaluation-rows.ts";
import { PersonOfRecord } from "./person-of-record.ts";

/** One thing that was recorded of somebody, as a list shows it. */
export const RecordLine = z.object({
  eventId: z.uuid(),
  happenedAt: z.date(),
  /** "plan.agreed" */
  kind: z.string(),
  /** Who did it; null where the clock did, or where it is not told. */
  by: z.string().nullable(),
  actingFor: z.string().nullable(),
  /** Whether who did it is kept back. */
  isUnnamed: z.boolean(),
  hasReasons: z.boolean(),
});
export type RecordLine = z.output<typeof RecordLine>;

const Fact = z.union([z.string(), z.number(), z.boolean()]);

export const RecordView = RecordLine.extend({
  person: PersonOfRecord.nullable(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  facts: z.record(z.string(), Fact),
  because: z.array(StepKept),
});
export type RecordView = z.output<typeof RecordView>;

/** A fact that can be put into words; lists and the like stay in the record. */
export function plainFacts(facts: unknown): Record<string, z.output<typeof Fact>> {
  const all = z.record(z.string(), z.unknown()).catch({}).parse(facts);
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => {
      const { data } = Fact.safeParse(value);
      return data === undefined ? [] : [[name, data]];
    }),
  );
}
