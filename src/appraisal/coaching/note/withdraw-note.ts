import { z } from "zod";
import { coachingNoteUnknown, coachingWithdrawn } from "#appraisal/coaching/coaching.errors.ts";
import { talkAtHand } from "#appraisal/coaching/talk-at-hand.ts";
import { PlanId, Words } from "#appraisal/plan/plan.schema.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { notesOfPlan } from "./notes.ts";

const Input = z.object({ planId: PlanId, noteId: z.uuid(), reason: Words(500) });
type Input = z.output<typeof Input>;

export const withdrawCoachingNote = command({
  name: "coaching.withdraw",
  route: {
    method: "POST",
    path: "/plans/{planId}/coaching-notes/{noteId}/withdrawal",
    summary:
      "Take back a note of mine that was wrong; it stays to be read, and its next step is asked of nobody",
    tags: ["coaching"],
  },
  who: "signed-in",
  input: Input,
  output: z.object({ noteId: z.uuid() }),
  load: noteAtHand,
  may: ({ facts, actor }) => facts.note.authorId === actor?.employeeId,
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record, notify } = deed;
    const { note, talk } = facts;
    if (note.withdrawn) throw coachingWithdrawn();
    const { employeeId, name } = actorOf(deed);
    const { noteId, reason } = input;
    const row = { agency_id: agencyId, note_id: noteId, reason, withdrawn_by: employeeId, withdrawn_at: now };
    await queries.insertInto("coaching_note_withdrawal").values(row).execute();
    record({ kind: "coaching.withdrawn", subject: { kind: "plan", id: talk.planId }, facts: { noteId } });
    if (note.visibility === "shared")
      notify({
        to: talk.employeeId,
        message: "notice.coaching.withdrawn",
        facts: { name },
        href: `/rencana/${talk.planId}/dialog#pembinaan`,
      });
    return { noteId };
  },
});

/** Locked: of two sends at once the second hears that it is taken back. */
async function noteAtHand(ground: Ground<Input>) {
  const { queries, agencyId, input } = ground;
  const talk = await talkAtHand(ground, { lock: true });
  const readerId = actorOf(ground).employeeId;
  const notes = await notesOfPlan(queries, agencyId, { planId: talk.planId, readerId });
  const note = notes.find(({ noteId }) => noteId === input.noteId);
  if (!note) throw coachingNoteUnknown();
  return { talk, note };
}
