import type { Ground } from "#platform/procedures/procedure.ts";
import { expectedAnswered, expectedUnknown } from "./expected.errors.ts";
import type { ExpectedResult } from "./expected.schema.ts";
import { expectedById } from "./expected-rows.ts";

/**
 * What is expected of somebody, before the eyes of that person, of the head, or of the personnel office and auditors.
 * Locked until the transaction ends. Throws `cascade.expected-unknown`.
 */
export async function lockedExpected(ground: Ground<{ expectedId: string }>): Promise<ExpectedResult> {
  const { queries, agencyId, input } = ground;
  await queries
    .selectFrom("expected_result")
    .select("expected_id")
    .where("agency_id", "=", agencyId)
    .where("expected_id", "=", input.expectedId)
    .forUpdate()
    .execute();
  return expectedAtHand(ground);
}

/** The same, only to be read. */
export async function expectedAtHand({
  queries,
  agencyId,
  actor,
  input,
}: Ground<{ expectedId: string }>): Promise<ExpectedResult> {
  const expected = await expectedById(queries, agencyId, input.expectedId);
  const concerned = [expected?.employeeId, expected?.headId].includes(actor?.employeeId);
  const isOffice = actor?.roles.has("personnel") || actor?.roles.has("auditor");
  if (!expected || !(concerned || isOffice)) throw expectedUnknown();
  return expected;
}

/** Throws `cascade.expected-answered` where the person has answered already. */
export function expectUnanswered({ answer }: ExpectedResult): void {
  if (answer !== null) throw expectedAnswered();
}
