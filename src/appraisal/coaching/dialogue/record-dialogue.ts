import { z } from "zod";
import { dialogueNeedsAgreement, dialogueNoHead } from "#appraisal/coaching/coaching.errors.ts";
import { type TalkAtHand, talkAtHand } from "#appraisal/coaching/talk-at-hand.ts";
import { theOther } from "#appraisal/coaching/the-other.ts";
import { PlanDay, PlanId, Words } from "#appraisal/plan/plan.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { agendaOf } from "./agenda.ts";
import { talkFacts } from "./talk-facts.ts";

const Input = z.object({ planId: PlanId, heldOn: PlanDay, agreed: Words(1500) });
type DialogueDeed = Deed<z.output<typeof Input>, TalkAtHand>;

export const recordDialogue = command({
  name: "dialogue.record",
  route: {
    method: "POST",
    path: "/plans/{planId}/dialogues",
    summary: "Write down a dialogue that was held, with what lay on the table; the other side confirms it",
    tags: ["dialogue"],
  },
  who: "signed-in",
  input: Input,
  output: z.object({ dialogueId: z.uuid() }),
  load: (ground) => talkAtHand(ground, { lock: true }),
  may: () => true, // either of the two
  run: async (deed) => {
    const { facts: talk, input, queries, agencyId, now, record, notify } = deed;
    if (talk.state.kind !== "agreed") throw dialogueNeedsAgreement();
    expectDay(deed);
    const other = await theOther(deed, talk);
    if (!other) throw dialogueNoHead();
    const me = actorOf(deed);
    const headId = talk.side === "head" ? me.employeeId : other;
    const dialogueId = await keep(deed, headId);
    const row = { agency_id: agencyId, dialogue_id: dialogueId, side: talk.side };
    const by = { confirmed_by: me.employeeId, confirmed_at: now, acting_for: talk.actingFor };
    await queries
      .insertInto("dialogue_confirmation")
      .values({ ...row, ...by })
      .execute();
    const facts = { dialogueId, heldOn: input.heldOn };
    record({ kind: "dialogue.recorded", subject: { kind: "plan", id: talk.planId }, facts });
    const href = `/rencana/${talk.planId}/dialog/${dialogueId}` as const;
    const told = { name: me.name, day: input.heldOn };
    notify({ to: other, message: "notice.dialogue.recorded", facts: told, href });
    return { dialogueId };
  },
});

/** A dialogue lies behind, and is about a plan that had begun. */
function expectDay({ input, today, facts }: DialogueDeed): void {
  if (input.heldOn > today) throw invalid([{ path: "heldOn", code: "progress.in-future" }]);
  if (input.heldOn < facts.startsOn) throw invalid([{ path: "heldOn", code: "progress.outside-plan" }]);
}

/** With what lay on the table, as both could read it. */
async function keep(deed: DialogueDeed, headId: string): Promise<string> {
  const { facts: talk, input, queries, agencyId, now } = deed;
  const { agenda } = await talkFacts(deed, talk);
  const dialogueId = newId(now);
  const row = {
    ...{ agency_id: agencyId, dialogue_id: dialogueId, plan_id: talk.planId, held_on: input.heldOn },
    ...{ head_id: headId, agenda: JSON.stringify(agendaOf(agenda)), agreed: input.agreed },
    ...{ recorded_by: actorOf(deed).employeeId, recorded_at: now, acting_for: talk.actingFor },
  };
  await queries.insertInto("dialogue").values(row).execute();
  return dialogueId;
}
