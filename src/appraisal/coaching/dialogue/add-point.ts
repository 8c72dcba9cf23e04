import { z } from "zod";
import { coachingTooMany } from "#appraisal/coaching/coaching.errors.ts";
import { talkAtHand } from "#appraisal/coaching/talk-at-hand.ts";
import { PlanId, Words } from "#appraisal/plan/plan.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { dialoguesOfPlan, lastHeld } from "./dialogues.ts";
import { openPoints, pointsMax } from "./points.ts";

export const addDialoguePoint = command({
  name: "dialogue-point.add",
  route: {
    method: "POST",
    path: "/plans/{planId}/dialogue-points",
    summary: "Put something on the agenda of the next dialogue",
    tags: ["dialogue"],
  },
  who: "signed-in",
  input: z.object({ planId: PlanId, body: Words(300) }),
  output: z.object({ pointId: z.uuid() }),
  load: (ground) => talkAtHand(ground, { lock: true }), // locked: points are counted
  may: () => true, // either of the two
  run: async (deed) => {
    const { facts: talk, input, queries, agencyId, now, record } = deed;
    const { planId } = talk;
    const since = lastHeld(await dialoguesOfPlan(queries, agencyId, planId))?.recordedAt ?? null;
    const open = await openPoints(queries, agencyId, { planId, since });
    if (open.length >= pointsMax) throw coachingTooMany({ maximum: pointsMax });
    const pointId = newId(now);
    const row = {
      ...{ agency_id: agencyId, point_id: pointId, plan_id: planId, body: input.body },
      ...{ author_id: actorOf(deed).employeeId, added_at: now, acting_for: talk.actingFor },
    };
    await queries.insertInto("dialogue_point").values(row).execute();
    record({ kind: "dialogue-point.added", subject: { kind: "plan", id: planId }, facts: { pointId } });
    return { pointId };
  },
});
