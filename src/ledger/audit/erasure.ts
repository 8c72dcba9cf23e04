import { z } from "zod";

/** The kind of record that says which others were erased, by whom and why. */
export const tombstoneKind = "record.erased";

/**
 * Its facts. `subjects` ("plan 0199…"): what those records spoke of, where the tables still hold it: nobody looks for
 * the last word on it any more.
 */
const Tombstone = z.object({
  records: z.array(z.object({ id: z.string() }).transform(({ id }) => id)),
  subjects: z.array(z.string()).default([]),
});

/** Whether a tombstone with these facts names the record. */
export function tombstoneNames(facts: unknown, id: string): boolean {
  return Tombstone.safeParse(facts).data?.records.includes(id) ?? false;
}

/** All records and subjects that a tombstone with these facts names. */
export function erasedBy(facts: unknown): z.output<typeof Tombstone> {
  return Tombstone.safeParse(facts).data ?? { records: [], subjects: [] };
}
