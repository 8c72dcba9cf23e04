import { z } from "zod";
import { PlanId } from "#appraisal/plan/plan.schema.ts";
import { planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { isBeingWritten } from "#appraisal/plan/plan-state.ts";
import { appraisedBy } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { draftNotToShare } from "./matrix.errors.ts";

const input = z.object({ planId: PlanId });

export const shareDraft = command({
  name: "cascade.share-draft",
  route: {
    method: "PUT",
    path: "/plans/{planId}/draft-share",
    summary: "Show my draft to the people below me, so that they can plan on it before it is agreed",
    tags: ["cascade"],
  },
  who: "signed-in",
  input,
  output: input,
  load: (ground) => planAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.standing === "owner",
  run: async (deed) => {
    const { facts: plan, queries, agencyId, today, now, record, notify } = deed;
    if (!isBeingWritten(plan.state)) throw draftNotToShare();
    const { employeeId, name } = actorOf(deed);
    const row = { agency_id: agencyId, plan_id: plan.planId, shared_by: employeeId, shared_at: now };
    const shared = await queries
      .insertInto("plan_draft_share")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    record({ kind: "plan.draft-shared", subject: { kind: "plan", id: plan.planId } });
    if (shared.numInsertedOrUpdatedRows === 0n) return { planId: plan.planId };
    const facts = { name, year: plan.year };
    for (const person of await appraisedBy(queries, agencyId, employeeId, today))
      notify({
        ...{ to: person.employeeId, message: "notice.cascade.shared", facts },
        href: `/peran-hasil/matriks/${employeeId}?tahun=${plan.year}`,
      });
    return { planId: plan.planId };
  },
});

export const unshareDraft = command({
  name: "cascade.unshare-draft",
  route: {
    method: "DELETE",
    path: "/plans/{planId}/draft-share",
    summary: "Show my draft no longer; what was proposed stays to be seen",
    tags: ["cascade"],
  },
  who: "signed-in",
  input,
  output: input,
  load: (ground) => planAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.standing === "owner",
  run: async ({ facts: { planId }, queries, agencyId, record }) => {
    await queries
      .deleteFrom("plan_draft_share")
      .where("agency_id", "=", agencyId)
      .where("plan_id", "=", planId)
      .execute();
    record({ kind: "plan.draft-no-longer-shared", subject: { kind: "plan", id: planId } });
    return { planId };
  },
});
