import { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { expectedAnswered } from "./expected.errors.ts";
import { ExpectedId } from "./expected.schema.ts";
import { lockedExpected } from "./expected-at-hand.ts";

export const withdrawExpected = command({
  name: "cascade.withdraw-expected",
  route: {
    method: "DELETE",
    path: "/expected-results/{expectedId}",
    summary: "Take back what I expected of somebody, unless it is in their plan already",
    tags: ["cascade"],
  },
  who: "signed-in",
  input: z.object({ expectedId: ExpectedId }),
  output: z.object({ expectedId: ExpectedId }),
  load: lockedExpected,
  may: ({ facts, actor }) => facts.headId === actor?.employeeId,
  run: async (deed) => {
    const { facts: expected, queries, agencyId, now, record, notify } = deed;
    const { expectedId, employeeId, answer } = expected;
    if (answer?.answer === "taken") throw expectedAnswered();
    const me = actorOf(deed);
    await queries
      .insertInto("expected_result_withdrawal")
      .values({
        agency_id: agencyId,
        expected_id: expectedId,
        withdrawn_by: me.employeeId,
        withdrawn_at: now,
      })
      .execute();
    const subject = { kind: "employee", id: employeeId };
    record({ kind: "result.no-longer-expected", subject, facts: { expectedId } });
    if (answer === null)
      notify({
        to: employeeId,
        message: "notice.cascade.withdrawn",
        facts: { name: me.name, statement: expected.statement },
        href: `/peran-hasil?tahun=${expected.year}`,
      });
    return { expectedId };
  },
});
