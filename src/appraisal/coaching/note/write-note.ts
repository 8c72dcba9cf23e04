import { z } from "zod";
import { coachingTooMany } from "#appraisal/coaching/coaching.errors.ts";
import { type TalkAtHand, talkAtHand } from "#appraisal/coaching/talk-at-hand.ts";
import { PlanDay, PlanId, SomeWords, Words } from "#appraisal/plan/plan.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { notesMax, visibilities } from "./notes.ts";

const Input = z.object({
  planId: PlanId,
  visibility: z.enum(visibilities),
  talkedOn: PlanDay,
  /** What was seen; in a preparation, what is to be spoken about. */
  seen: Words(2000),
  agreed: SomeWords(2000),
  nextStep: SomeWords(300),
  nextStepOn: PlanDay.optional(),
});
type Input = z.output<typeof Input>;

export const writeCoachingNote = command({
  name: "coaching.write",
  route: {
    method: "POST",
    path: "/plans/{planId}/coaching-notes",
    summary: "Write down a coaching talk for both, or a preparation for myself alone",
    tags: ["coaching"],
  },
  who: "signed-in",
  input: Input,
  output: z.object({ noteId: z.uuid() }),
  load: (ground) => talkAtHand(ground, { lock: true }), // locked: notes are counted
  may: ({ facts }) => facts.side === "head",
  run: async (deed) => {
    const { facts: plan, input, queries, agencyId, now, record } = deed;
    expectWhole(input, deed.today);
    await expectRoom(deed);
    const noteId = newId(now);
    const { visibility, talkedOn, seen, agreed, nextStep, nextStepOn } = input;
    const row = {
      ...{ agency_id: agencyId, note_id: noteId, plan_id: plan.planId, visibility, talked_on: talkedOn },
      ...{ seen, agreed, next_step: nextStep || null, next_step_on: nextStep ? (nextStepOn ?? null) : null },
      ...{ author_id: actorOf(deed).employeeId, written_at: now, acting_for: plan.actingFor },
    };
    await queries.insertInto("coaching_note").values(row).execute();
    record({
      kind: "coaching.written",
      subject: { kind: "plan", id: plan.planId },
      facts: { noteId, visibility },
    });
    if (visibility === "shared") tellThePerson(deed);
    return { noteId };
  },
});

/** A talk lies behind, its next step ahead; what is for oneself alone asks nothing of the other. */
function expectWhole({ visibility, talkedOn, nextStep, nextStepOn }: Input, today: string): void {
  if (visibility === "private" && nextStep !== "")
    throw invalid([{ path: "nextStep", code: "coaching.private-step" }]);
  if (visibility === "shared" && talkedOn > today)
    throw invalid([{ path: "talkedOn", code: "progress.in-future" }]);
  if (nextStep === "" && nextStepOn) throw invalid([{ path: "nextStep", code: "coaching.step-words" }]);
  if (nextStep === "") return;
  if (!nextStepOn) throw invalid([{ path: "nextStepOn", code: "coaching.step-day" }]);
  if (nextStepOn < talkedOn) throw invalid([{ path: "nextStepOn", code: "coaching.step-before" }]);
}

async function expectRoom({ queries, agencyId, input }: Deed<Input, TalkAtHand>): Promise<void> {
  const { notes } = await queries
    .selectFrom("coaching_note")
    .select((row) => row.fn.countAll<number>().as("notes"))
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", input.planId)
    .executeTakeFirstOrThrow();
  if (notes >= notesMax) throw coachingTooMany({ maximum: notesMax });
}

function tellThePerson(deed: Deed<Input, TalkAtHand>): void {
  const { facts: plan, notify } = deed;
  notify({
    to: plan.employeeId,
    message: "notice.coaching.written",
    facts: { name: actorOf(deed).name },
    href: `/rencana/${plan.planId}/dialog#pembinaan`,
  });
}
