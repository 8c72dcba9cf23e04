import { z } from "zod";
import { PlanId } from "#appraisal/plan/plan.schema.ts";
import { planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { keptVersion } from "#appraisal/plan/version/version-content.ts";
import { seesOfPlan } from "#appraisal/sees.ts";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { query } from "#platform/procedures/query.ts";
import { libraryNeedsAgreement, libraryNotShared, libraryShared } from "./library.errors.ts";
import { indicatorsToShare } from "./may-enter.ts";
import { sharingOf, takeIntoLibrary, takeOutOfLibrary } from "./take-in.ts";

const OfPlan = z.object({ planId: PlanId });

export const sharingOfPlan = query({
  name: "library.sharing",
  route: {
    method: "GET",
    path: "/plans/{planId}/library-sharing",
    summary: "Since when the library shows the indicators of a plan, and which it would show",
    tags: ["library"],
  },
  who: "signed-in",
  input: OfPlan,
  output: z.object({
    standing: z.string(),
    sharedAt: z.date().nullable(),
    isAgreed: z.boolean(),
    statements: z.array(z.string()),
  }),
  may: (_, { standing }) => standing === "owner" || standing === "office",
  sees: seesOfPlan("plan"),
  run: async (ground) => {
    const { queries, agencyId, input } = ground;
    const { planId } = input;
    const { state, standing } = await planAtHand(ground, { lock: false });
    const sharing = await sharingOf(ground, planId);
    const version = state.kind === "agreed" ? state.version : null;
    const kept = version === null ? null : await keptVersion(queries, agencyId, { planId, version });
    const statements = kept ? indicatorsToShare(kept.content).map(({ statement }) => statement) : [];
    return { standing, sharedAt: sharing?.sharedAt ?? null, isAgreed: kept !== null, statements };
  },
});

export const sharePlan = command({
  name: "library.share",
  route: {
    method: "POST",
    path: "/plans/{planId}/library-sharing",
    summary: "Let others learn from the indicators of my agreed plan, without my name",
    tags: ["library"],
  },
  who: "signed-in",
  input: OfPlan,
  output: OfPlan,
  load: (ground) => planAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.standing === "owner",
  run: async (deed) => {
    const { facts: plan, input, queries, agencyId, now, record } = deed;
    const { planId } = input;
    if (plan.state.kind !== "agreed") throw libraryNeedsAgreement();
    if (await sharingOf(deed, planId)) throw libraryShared();
    const sharing = { sharing_id: newId(now), shared_by: actorOf(deed).employeeId, shared_at: now };
    await queries
      .insertInto("library_sharing")
      .values({ agency_id: agencyId, plan_id: planId, ...sharing })
      .execute();
    const { version } = plan.state;
    const { content } = await keptVersion(queries, agencyId, { planId, version });
    await takeIntoLibrary(deed, plan, content);
    record({ kind: "library.shared", subject: { kind: "plan", id: planId }, facts: { version } });
    return { planId };
  },
});

export const endSharing = command({
  name: "library.end-sharing",
  route: {
    method: "DELETE",
    path: "/plans/{planId}/library-sharing",
    summary: "Take the indicators of my plan out of the library again",
    tags: ["library"],
  },
  who: "signed-in",
  input: OfPlan,
  output: OfPlan,
  load: (ground) => planAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.standing === "owner",
  run: async (deed) => {
    const { input, queries, agencyId, now, record } = deed;
    const { planId } = input;
    const sharing = await sharingOf(deed, planId);
    if (!sharing) throw libraryNotShared();
    const ended = { sharing_id: sharing.sharingId, ended_by: actorOf(deed).employeeId, ended_at: now };
    await queries
      .insertInto("library_sharing_end")
      .values({ agency_id: agencyId, ...ended })
      .execute();
    await takeOutOfLibrary(deed, planId);
    record({ kind: "library.sharing-ended", subject: { kind: "plan", id: planId }, facts: {} });
    return { planId };
  },
});
