import { callProcedure } from "#platform/http/ask.ts";
import type { Call } from "#platform/procedures/services.ts";
import type { CallOn, Procedures, Written } from "./playing.ts";
import type { StoryPlan } from "./story.schema.ts";

/** Something that somebody does on a "month-day" of the year. */
type Deed = { on: string; by: string; act(call: Call): Promise<unknown> };
type Stage = { procedures: Procedures; written: Written; dayOf(monthDay: string): string };

/** What two people agreed on while the year ran, day by day: milestones, coaching, dialogues, points for the next. */
export async function speak(
  procedures: Procedures,
  story: StoryPlan,
  callOn: CallOn,
  written: Written,
  year: number,
): Promise<void> {
  const stage: Stage = { procedures, written, dayOf: (monthDay) => `${year}-${monthDay}` };
  const deeds = [...milestones(stage, story), ...talks(stage, story), ...dialogues(stage, story)];
  for (const { by, on, body } of story.points)
    deeds.push({
      ...{ by, on },
      act: (call) => callProcedure(procedures.dialoguePoint.add, { planId: written.planId, body }, call),
    });
  for (const { on, by, act } of deeds.toSorted((one, other) => one.on.localeCompare(other.on))) {
    const call = await callOn(by, on);
    if (call) await act(call);
  }
}

function milestones({ procedures, written, dayOf }: Stage, { nip, milestones: set }: StoryPlan): Deed[] {
  const { planId, indicatorIds } = written;
  return set.flatMap(({ indicator, on, title, dueOn, reachedOn }) => {
    const ids = { planId, indicatorId: indicatorIds[indicator[0] - 1]?.[indicator[1] - 1] ?? "" };
    let milestoneId = "";
    const add = async (call: Call) => {
      const input = { ...ids, title, dueOn: dayOf(dueOn) };
      ({ milestoneId } = await callProcedure(procedures.milestone.add, input, call));
    };
    const reach = (day: string) => (call: Call) =>
      callProcedure(procedures.progress.record, { ...ids, milestoneId, reachedOn: dayOf(day) }, call);
    const reached = reachedOn ? [{ on: reachedOn, by: nip, act: reach(reachedOn) }] : [];
    return [{ on, by: nip, act: add }, ...reached];
  });
}

function talks({ procedures, written, dayOf }: Stage, { nip, head, coaching }: StoryPlan): Deed[] {
  const { planId } = written;
  return coaching.flatMap(({ on, seen, agreed, nextStep, nextStepOn, doneOn }) => {
    let noteId = "";
    const write = async (call: Call) => {
      const step = { nextStep, nextStepOn: dayOf(nextStepOn) };
      const note = { planId, visibility: "shared", talkedOn: dayOf(on), seen, agreed, ...step } as const;
      ({ noteId } = await callProcedure(procedures.coaching.write, note, call));
    };
    const finish = (call: Call) => callProcedure(procedures.coaching.finishStep, { planId, noteId }, call);
    return [{ on, by: head, act: write }, ...(doneOn ? [{ on: doneOn, by: nip, act: finish }] : [])];
  });
}

function dialogues({ procedures, written, dayOf }: Stage, { nip, head, dialogues: held }: StoryPlan): Deed[] {
  const { planId } = written;
  return held.flatMap(({ on, agreed, confirmedOn }) => {
    let dialogueId = "";
    const record = async (call: Call) => {
      const input = { planId, heldOn: dayOf(on), agreed };
      ({ dialogueId } = await callProcedure(procedures.dialogue.record, input, call));
    };
    const confirm = (call: Call) => callProcedure(procedures.dialogue.confirm, { planId, dialogueId }, call);
    const confirmed = confirmedOn ? [{ on: confirmedOn, by: nip, act: confirm }] : [];
    return [{ on, by: head, act: record }, ...confirmed];
  });
}
