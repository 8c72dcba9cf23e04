import { z } from "zod";
import { planResultUnknown } from "#appraisal/plan/plan.errors.ts";
import { servingWays, Words } from "#appraisal/plan/plan.schema.ts";
import { appraiserOnDay } from "#organisation/index.ts";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { expectedTooMany } from "./expected.errors.ts";
import { ExpectedId, expectedLimits } from "./expected.schema.ts";

const Expecting = z.object({
  /** A result of the head's own plan. */
  resultId: z.uuid(),
  employeeId: z.uuid(),
  statement: Words(500),
  how: z.enum(servingWays),
});
type Expecting = z.output<typeof Expecting>;
type Facts = Awaited<ReturnType<typeof loadColumn>>;

export const expectResult = command({
  name: "cascade.expect",
  route: {
    method: "POST",
    path: "/head-results/{resultId}/expected-results",
    summary:
      "Expect a result of one of my people for one of mine: a proposal that the person takes or answers",
    tags: ["cascade"],
  },
  who: "signed-in",
  input: Expecting,
  output: z.object({ expectedId: ExpectedId }),
  load: loadColumn,
  may: ({ facts }) => facts.isMine && facts.heads,
  run: async (deed) => {
    const { facts, input, record, notify } = deed;
    await expectRoom(deed);
    const expectedId = await insert(deed);
    const { employeeId, resultId, how } = input;
    const subject = { kind: "employee", id: employeeId };
    record({ kind: "result.expected", subject, facts: { expectedId, resultId, how } });
    notify({
      to: employeeId,
      message: "notice.cascade.expected",
      facts: { name: actorOf(deed).name, statement: input.statement, year: facts.year },
      href: `/peran-hasil/usulan/${expectedId}`,
    });
    return { expectedId };
  },
});

async function loadColumn(ground: Ground<Expecting>) {
  const { queries, agencyId, input, today } = ground;
  const me = actorOf(ground).employeeId;
  const column = await queries
    .selectFrom("plan_result as result")
    .innerJoin("plan", (join) =>
      join.onRef("plan.agency_id", "=", "result.agency_id").onRef("plan.plan_id", "=", "result.plan_id"),
    )
    .select(["result.statement", "plan.year", "plan.employee_id"])
    .where("result.agency_id", "=", agencyId)
    .where("result.result_id", "=", input.resultId)
    .forShare("result")
    .executeTakeFirst();
  if (!column) throw planResultUnknown();
  const appraiser = await appraiserOnDay(queries, agencyId, input.employeeId, today);
  return {
    ...{ statement: column.statement, year: column.year },
    isMine: column.employee_id === me,
    heads: appraiser?.employeeId === me,
    actingFor: appraiser?.actingFor ?? null,
  };
}

/** Only what still waits for an answer takes room. */
async function expectRoom({ queries, agencyId, input, facts }: Deed<Expecting, Facts>): Promise<void> {
  const rows = await queries
    .selectFrom("expected_result as expected")
    .select("expected.serves_id")
    .where("expected.agency_id", "=", agencyId)
    .where("expected.employee_id", "=", input.employeeId)
    .where("expected.year", "=", facts.year)
    .where("expected.expected_id", "not in", (row) =>
      row
        .selectFrom("expected_result_answer as a")
        .select("a.expected_id")
        .where("a.agency_id", "=", agencyId),
    )
    .where("expected.expected_id", "not in", (row) =>
      row
        .selectFrom("expected_result_withdrawal as w")
        .select("w.expected_id")
        .where("w.agency_id", "=", agencyId),
    )
    .execute();
  const ofCell = rows.filter((row) => row.serves_id === input.resultId);
  if (ofCell.length >= expectedLimits.ofCell) throw expectedTooMany({ maximum: expectedLimits.ofCell });
  if (rows.length >= expectedLimits.ofPerson) throw expectedTooMany({ maximum: expectedLimits.ofPerson });
}

async function insert(deed: Deed<Expecting, Facts>): Promise<string> {
  const { queries, agencyId, input, facts, now } = deed;
  const expectedId = newId(now);
  const me = actorOf(deed).employeeId;
  await queries
    .insertInto("expected_result")
    .values({
      ...{ agency_id: agencyId, expected_id: expectedId, year: facts.year, head_id: me },
      employee_id: input.employeeId,
      ...{ serves_id: input.resultId, serves_text: facts.statement, serves_how: input.how },
      statement: input.statement,
      ...{ expected_by: me, expected_at: now, acting_for: facts.actingFor },
    })
    .execute();
  return expectedId;
}
