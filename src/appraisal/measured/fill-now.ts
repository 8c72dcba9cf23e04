import { z } from "zod";
import { PlanId } from "#appraisal/plan/plan.schema.ts";
import { planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { keptVersion } from "#appraisal/plan/version/version-content.ts";
import { progressNeedsAgreement } from "#appraisal/progress/progress.errors.ts";
import { expectRoom } from "#appraisal/progress/room.ts";
import { command } from "#platform/procedures/command.ts";
import { boundIn, fillPlan, monthsSoFar } from "./fill-plan.ts";
import { measuredNothingNew } from "./measured.errors.ts";

export const fillNow = command({
  name: "progress.measure",
  route: {
    method: "POST",
    path: "/plans/{planId}/progress/measured",
    summary: "Take the figures of bound indicators up to today, not waiting for the end of the month",
    tags: ["progress"],
  },
  who: "signed-in",
  input: z.object({ planId: PlanId }),
  output: z.object({ written: z.int() }),
  load: (ground) => planAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.standing === "owner" || facts.standing === "appraiser",
  run: async (deed) => {
    const { facts: plan, queries, agencyId, today, record } = deed;
    if (plan.state.kind !== "agreed") throw progressNeedsAgreement();
    const { planId, state } = plan;
    const { content } = await keptVersion(queries, agencyId, { planId, version: state.version });
    const bound = boundIn(content.results);
    await expectRoom(deed, { planId, withFile: false, entries: bound.length });
    const span = monthsSoFar(plan, today);
    const written = await fillPlan(deed, plan, bound, span, { onlyNewMonths: false });
    if (written.length === 0) throw measuredNothingNew();
    for (const happening of written) record(happening);
    return { written: written.length };
  },
});
