import { z } from "zod";
import { CoachingNote } from "#appraisal/coaching/note/notes.ts";
import { talkAtHand } from "#appraisal/coaching/talk-at-hand.ts";
import { FeedbackRow } from "#appraisal/feedback/feedback-of-plan.ts";
import { PlanId } from "#appraisal/plan/plan.schema.ts";
import { seesOfPlan } from "#appraisal/sees.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { query } from "#platform/procedures/query.ts";
import { agendaOf } from "./agenda.ts";
import { AgendaItem } from "./agenda-item.ts";
import { Dialogue } from "./dialogues.ts";
import { DialoguePoint } from "./points.ts";
import { talkFacts } from "./talk-facts.ts";

export const Talk = z.object({
  planId: PlanId,
  side: z.enum(["employee", "head"]),
  readerId: z.uuid(),
  isAgreed: z.boolean(),
  today: z.string(),
  /** What is to be spoken about next, made of what happened since the last dialogue. */
  agenda: z.array(AgendaItem),
  points: z.array(DialoguePoint.extend({ mayRemove: z.boolean() })),
  /** What was said since then, for whoever may read it. */
  feedback: z.array(FeedbackRow),
  notes: z.array(CoachingNote),
  dialogues: z.array(Dialogue),
  /** The running part of the year and the day of its dialogue; null where no part runs, or none was held in it. */
  interval: z.string().nullable(),
  heldInInterval: z.string().nullable(),
});
export type Talk = z.output<typeof Talk>;

export const readTalk = query({
  name: "dialogue.prepare",
  route: {
    method: "GET",
    path: "/plans/{planId}/dialogue-agenda",
    summary: "What to speak about next, what was agreed in talks before, and the notes that I may read",
    tags: ["dialogue"],
  },
  who: "signed-in",
  input: z.object({ planId: PlanId }),
  output: Talk,
  sees: seesOfPlan("dialogue"),
  run: async (ground) => {
    const talk = await talkAtHand(ground, { lock: false });
    const { agenda, dialogues, notes, interval } = await talkFacts(ground, talk);
    const me = actorOf(ground).employeeId;
    return {
      ...{ planId: talk.planId, side: talk.side, readerId: me, today: ground.today, dialogues, notes },
      isAgreed: talk.state.kind === "agreed",
      agenda: agendaOf(agenda),
      points: agenda.points.map((point) => ({ ...point, mayRemove: point.authorId === me })),
      feedback: agenda.feedback.filter(({ givenAt }) => givenAt > agenda.since),
      interval: interval?.code ?? null,
      heldInInterval: interval && heldWithin(dialogues, interval),
    };
  },
});

/** The day of the newest dialogue within the span. */
function heldWithin(
  dialogues: readonly Dialogue[],
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
) {
  const held = dialogues.find(
    ({ withdrawn, heldOn }) => !withdrawn && startsOn <= heldOn && heldOn <= endsOn,
  );
  return held?.heldOn ?? null;
}
