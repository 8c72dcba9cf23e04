import { command, type Deed } from "#platform/procedures/command.ts";
import { touchCases } from "#service/speed/touch-cases.ts";
import { caseNotReopenable } from "../case.errors.ts";
import { Changed, WhichCase, Words } from "../case.schema.ts";
import { beginStep } from "../case-at-hand.ts";
import { promiseAnew } from "../promise-after-pauses.ts";
import { standardOf } from "../steps-of.ts";
import { monthsOf } from "./close-case.ts";
import { type ClosedAtHand, closedAtHand } from "./closed-at-hand.ts";

export const reopenCase = command({
  name: "case.reopen",
  route: {
    method: "POST",
    path: "/cases/{caseId}/reopening",
    summary: "Take back a closing that was a mistake: on the same day, by who closed it, with a reason",
    tags: ["case"],
  },
  who: "signed-in",
  input: WhichCase.extend({ reason: Words(300) }),
  output: Changed,
  load: closedAtHand,
  may: ({ facts: { desk, closure } }) => closure.closedBy === desk.employeeId,
  run: async (deed) => {
    const { facts, input, queries, agencyId, today, now, record } = deed;
    const { caseId, closure } = facts;
    if (closure.closedOn !== today || facts.pickedUpAt) throw caseNotReopenable();
    await queries
      .insertInto("case_reopening")
      .values({
        ...{ agency_id: agencyId, case_id: caseId, reopened_at: now, reopened_by: facts.desk.employeeId },
        ...{ outcome: closure.outcome, closed_at: closure.closedAt, reason: input.reason },
      })
      .execute();
    await queries
      .deleteFrom("case_closure")
      .where("agency_id", "=", agencyId)
      .where("case_id", "=", caseId)
      .execute();
    await openAgain(deed);
    record({
      kind: "case.reopened",
      subject: { kind: "case", id: caseId },
      facts: { outcome: closure.outcome },
    });
    await touchCases(queries, agencyId, await monthsOf(deed), now);
    return { caseId };
  },
});

/**
 * At the step where it was closed, in the hands of who closed it. Throws `case.not-reopenable` for one that another
 * application closed: it has no step here.
 */
async function openAgain(deed: Deed<unknown, ClosedAtHand>): Promise<void> {
  const { facts, queries, agencyId, now } = deed;
  const { caseId, closure, desk } = facts;
  const last = await queries
    .selectFrom("case_step")
    .select(["step_code", "unit_id"])
    .where("agency_id", "=", agencyId)
    .where("case_id", "=", caseId)
    .orderBy("ordinal", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!last) throw caseNotReopenable();
  const promised = closure.dueAt && (await promiseAnew(deed, await standardOf(queries, agencyId, facts)));
  await queries
    .insertInto("open_case")
    .values({
      ...{ agency_id: agencyId, case_id: caseId, unit_id: last.unit_id, assigned_to: desk.employeeId },
      ...{ step_code: last.step_code, revision: closure.lastRevision + 1 },
      ...(promised || { due_at: closure.dueAt, warn_at: null }),
    })
    .execute();
  const { employeeId } = desk;
  const step = { code: last.step_code, unitId: last.unit_id, employeeId, note: "", now };
  await beginStep(queries, agencyId, caseId, step);
}
