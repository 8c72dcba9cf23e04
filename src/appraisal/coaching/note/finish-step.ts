import { z } from "zod";
import { coachingNoteUnknown, coachingStepDone } from "#appraisal/coaching/coaching.errors.ts";
import { talkAtHand } from "#appraisal/coaching/talk-at-hand.ts";
import { theOther } from "#appraisal/coaching/the-other.ts";
import { PlanId } from "#appraisal/plan/plan.schema.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { notesOfPlan } from "./notes.ts";

const Input = z.object({ planId: PlanId, noteId: z.uuid() });

export const finishCoachingStep = command({
  name: "coaching.finish-step",
  route: {
    method: "POST",
    path: "/plans/{planId}/coaching-notes/{noteId}/step/done",
    summary: "Say that the next step of a coaching talk is done; either of the two may",
    tags: ["coaching"],
  },
  who: "signed-in",
  input: Input,
  output: z.object({ noteId: z.uuid() }),
  load: stepAtHand,
  may: () => true, // whoever may read the note is one of the two
  run: async (deed) => {
    const { facts, queries, agencyId, now, record, notify } = deed;
    const { talk, noteId, step } = facts;
    if (step.doneAt) throw coachingStepDone();
    const { employeeId, name } = actorOf(deed);
    const row = { agency_id: agencyId, note_id: noteId, done_by: employeeId, done_at: now };
    await queries.insertInto("coaching_step_done").values(row).execute();
    record({ kind: "coaching.step-done", subject: { kind: "plan", id: talk.planId }, facts: { noteId } });
    const to = await theOther(deed, talk);
    const told = { message: "notice.coaching.step-done", facts: { name, step: step.text } } as const;
    if (to) notify({ to, ...told, href: `/rencana/${talk.planId}/dialog#pembinaan` });
    return { noteId };
  },
});

/** Locked: two who press at once finish it once. */
async function stepAtHand(ground: Ground<z.output<typeof Input>>) {
  const { queries, agencyId, input } = ground;
  const talk = await talkAtHand(ground, { lock: true });
  const readerId = actorOf(ground).employeeId;
  const notes = await notesOfPlan(queries, agencyId, { planId: talk.planId, readerId });
  const note = notes.find(({ noteId }) => noteId === input.noteId);
  if (!note?.step) throw coachingNoteUnknown();
  return { talk, noteId: note.noteId, step: note.step };
}
