import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Deed } from "#platform/procedures/command.ts";
import type { ExpectedResult } from "./expected.schema.ts";

type Answer =
  | { answer: "taken"; resultId: string; reason: "" }
  | { answer: "declined"; resultId: null; reason: string };

/** Keeps the person's answer and tells the head. */
export async function answerExpected(
  deed: Deed<unknown, ExpectedResult>,
  { answer, resultId, reason }: Answer,
): Promise<void> {
  const { facts: expected, queries, agencyId, now, notify } = deed;
  const me = actorOf(deed);
  await queries
    .insertInto("expected_result_answer")
    .values({
      ...{ agency_id: agencyId, expected_id: expected.expectedId, answer, reason, result_id: resultId },
      ...{ answered_by: me.employeeId, answered_at: now },
    })
    .execute();
  notify({
    to: expected.headId,
    message: `notice.cascade.${answer}`,
    facts: { name: me.name, statement: expected.statement },
    href: `/peran-hasil/matriks?tahun=${expected.year}`,
  });
}
