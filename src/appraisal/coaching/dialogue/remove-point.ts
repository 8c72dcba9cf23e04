import { z } from "zod";
import { dialoguePointUnknown } from "#appraisal/coaching/coaching.errors.ts";
import { talkAtHand } from "#appraisal/coaching/talk-at-hand.ts";
import { PlanId } from "#appraisal/plan/plan.schema.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { dialoguesOfPlan, lastHeld } from "./dialogues.ts";
import { openPoints } from "./points.ts";

const Input = z.object({ planId: PlanId, pointId: z.uuid() });

export const removeDialoguePoint = command({
  name: "dialogue-point.remove",
  route: {
    method: "DELETE",
    path: "/plans/{planId}/dialogue-points/{pointId}",
    summary: "Take my own point off the agenda again, before the dialogue is held",
    tags: ["dialogue"],
  },
  who: "signed-in",
  input: Input,
  output: z.object({ pointId: z.uuid() }),
  load: pointAtHand,
  may: ({ facts, actor }) => facts.point.authorId === actor?.employeeId,
  run: async ({ facts, queries, agencyId, record }) => {
    const { talk, point } = facts;
    await queries
      .deleteFrom("dialogue_point")
      .where("agency_id", "=", agencyId)
      .where("point_id", "=", point.pointId)
      .execute();
    const { pointId, body } = point;
    record({
      kind: "dialogue-point.removed",
      subject: { kind: "plan", id: talk.planId },
      facts: { pointId, body },
    });
    return { pointId };
  },
});

async function pointAtHand(ground: Ground<z.output<typeof Input>>) {
  const { queries, agencyId, input } = ground;
  const talk = await talkAtHand(ground, { lock: true });
  const since = lastHeld(await dialoguesOfPlan(queries, agencyId, talk.planId))?.recordedAt ?? null;
  const points = await openPoints(queries, agencyId, { planId: talk.planId, since });
  const point = points.find(({ pointId }) => pointId === input.pointId);
  if (!point) throw dialoguePointUnknown();
  return { talk, point };
}
