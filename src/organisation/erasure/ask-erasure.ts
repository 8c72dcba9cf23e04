import { z } from "zod";
import { EmployeeId } from "#organisation/employee/employee.schema.ts";
import { lockedEmployee } from "#organisation/employee/locked-employee.ts";
import { isKeeper } from "#organisation/office.ts";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { answerDue } from "#rules/erasure/erasure.ts";
import { lawOn } from "#rules/law.ts";
import { erasureAsked, erasureNotYet } from "./erasure.errors.ts";
import { Category, Reason, RequestId } from "./erasure.schema.ts";
import { erasableToday, leftOnOf } from "./standing.ts";
import { tellOffice } from "./tell.ts";

const Ask = z.object({
  category: Category,
  reason: z.union([Reason, z.literal("")]).default(""),
  /** Of somebody who has left: the office asks. The caller's own when left out. */
  employeeId: EmployeeId.optional(),
});
type Ask = z.output<typeof Ask>;

export const askErasure = command({
  name: "erasure.ask",
  route: {
    method: "POST",
    path: "/erasure-requests",
    summary: "Ask that a category of personal data be erased, where the law lets it be",
    tags: ["erasure"],
  },
  who: "signed-in",
  input: Ask,
  output: z.object({ requestId: RequestId }),
  load: loadWhose,
  may: ({ actor, input, facts }) =>
    facts.employeeId === actor?.employeeId ||
    // for who serves, only they themself; who left asks by letter, or their years are over
    (isKeeper(actor) && input.employeeId !== undefined && facts.leftOn !== null),
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    const { employeeId, leftOn } = facts;
    const { category, reason } = input;
    const { value, because } = erasableToday(deed, leftOn, category);
    if (value.state !== "now") throw erasureNotYet();
    if (await isAsked(deed, employeeId)) throw erasureAsked();
    const requestId = newId(now);
    const due = answerDue(now, lawOn(deed.services.law, deed.today));
    const asked = { asked_by: actorOf(deed).employeeId, asked_at: now, answer_due: due };
    await queries
      .insertInto("erasure_request")
      .values({
        ...{ agency_id: agencyId, request_id: requestId, employee_id: employeeId, category, reason },
        ...{ ...asked, because: JSON.stringify(because) },
      })
      .execute();
    const subject = { kind: "erasure", id: requestId };
    record({ kind: "erasure.asked", subject, about: employeeId, facts: { category }, because });
    await tellOffice(deed, { requestId, employeeId, category });
    return { requestId };
  },
});

async function loadWhose(ground: Ground<Ask>) {
  const { queries, agencyId, input } = ground;
  const employeeId = input.employeeId ?? actorOf(ground).employeeId;
  await lockedEmployee(queries, agencyId, employeeId); // one request at a time
  return { employeeId, leftOn: await leftOnOf(ground, employeeId) };
}

async function isAsked(
  { queries, agencyId, input }: Deed<Ask, unknown>,
  employeeId: string,
): Promise<boolean> {
  const open = await queries
    .selectFrom("erasure_request as r")
    .leftJoin("erasure_decision as d", (on) =>
      on.onRef("d.agency_id", "=", "r.agency_id").onRef("d.request_id", "=", "r.request_id"),
    )
    .leftJoin("erasure_withdrawal as w", (on) =>
      on.onRef("w.agency_id", "=", "r.agency_id").onRef("w.request_id", "=", "r.request_id"),
    )
    .leftJoin("erasure as e", (on) =>
      on.onRef("e.agency_id", "=", "r.agency_id").onRef("e.request_id", "=", "r.request_id"),
    )
    .select("r.request_id")
    .where("r.agency_id", "=", agencyId)
    .where("r.employee_id", "=", employeeId)
    .where("r.category", "=", input.category)
    .where("w.request_id", "is", null)
    .where("e.request_id", "is", null)
    .where((row) => row.or([row("d.outcome", "is", null), row("d.outcome", "=", "granted")]))
    .limit(1)
    .executeTakeFirst();
  return open !== undefined;
}
