import { callProcedure } from "#platform/http/ask.ts";
import type { Performers } from "./performer.ts";
import type { PlanOnStage } from "./stage.ts";

type Kinds =
  | "record"
  | "add-milestone"
  | "reach-milestone"
  | "give-feedback"
  | "reply"
  | "ask-feedback"
  | "answer-feedback"
  | "coach"
  | "finish-step"
  | "add-point"
  | "hold-dialogue"
  | "confirm-dialogue";

export const workDeeds: Performers<Kinds> = {
  record: async ({ plan, entries, link }, { stage, call, day }) => {
    const on = stage.plan(plan);
    const { progress } = stage.procedures.appraisal;
    const ids = { planId: on.planId, reachedOn: day };
    const [first, ...others] = entries.map(({ at, ...entry }) => ({
      ...entry,
      indicatorId: indicatorAt(on, at),
    }));
    const several = link === null && first ? [first, ...others] : others;
    if (several.length > 0) await callProcedure(progress.recordSeveral, { ...ids, entries: several }, call);
    const evidence = { evidenceTitle: "Bukti pendukung", ...(link ? { evidenceUrl: link } : {}) };
    if (link && first) await callProcedure(progress.record, { ...ids, ...first, ...evidence }, call);
  },
  "add-milestone": async ({ plan, at, title, dueOn }, { stage, call }) => {
    const on = stage.plan(plan);
    const input = { planId: on.planId, indicatorId: indicatorAt(on, at), title, dueOn };
    const { milestoneId } = await callProcedure(stage.procedures.appraisal.milestone.add, input, call);
    on.milestoneIds = [milestoneId, input.indicatorId];
  },
  "reach-milestone": async ({ plan }, { stage, call, day }) => {
    const { planId, milestoneIds } = stage.plan(plan);
    const [milestoneId = "", indicatorId = ""] = milestoneIds;
    const input = { planId, indicatorId, milestoneId, reachedOn: day };
    await callProcedure(stage.procedures.appraisal.progress.record, input, call);
  },
  "give-feedback": async ({ plan, conduct, body, effect, nextStep }, { stage, call }) => {
    const on = stage.plan(plan);
    const said = { planId: on.planId, conductValue: conduct, body, effect, nextStep };
    const { feedback } = stage.procedures.appraisal;
    ({ feedbackId: on.feedbackId } = await callProcedure(feedback.give, said, call));
  },
  reply: async ({ plan, body }, { stage, call }) => {
    const { feedbackId } = stage.plan(plan);
    await callProcedure(stage.procedures.appraisal.feedback.reply, { feedbackId, body }, call);
  },
  "ask-feedback": async ({ plan, of, question, dueOn }, { stage, call }) => {
    const on = stage.plan(plan);
    const { feedback } = stage.procedures.appraisal;
    for (const nip of of) {
      const asked = { planId: on.planId, askedOf: [stage.employee(nip)], question, dueOn };
      const { requestIds } = await callProcedure(feedback.ask, asked, call);
      on.requestIds.set(nip, requestIds[0] ?? "");
    }
  },
  "answer-feedback": async ({ plan, body }, { stage, call, by }) => {
    const { planId, requestIds } = stage.plan(plan);
    const requestId = requestIds.get(by) ?? "";
    await callProcedure(stage.procedures.appraisal.feedback.give, { planId, requestId, body }, call);
  },
  coach: async ({ plan, seen, agreed, nextStep, nextStepOn }, { stage, call, day }) => {
    const on = stage.plan(plan);
    const step = { nextStep, nextStepOn };
    const note = { planId: on.planId, visibility: "shared", talkedOn: day, seen, agreed, ...step } as const;
    ({ noteId: on.noteId } = await callProcedure(stage.procedures.appraisal.coaching.write, note, call));
  },
  "finish-step": async ({ plan }, { stage, call }) => {
    const { planId, noteId } = stage.plan(plan);
    await callProcedure(stage.procedures.appraisal.coaching.finishStep, { planId, noteId }, call);
  },
  "add-point": async ({ plan, body }, { stage, call }) => {
    const point = { planId: stage.plan(plan).planId, body };
    await callProcedure(stage.procedures.appraisal.dialoguePoint.add, point, call);
  },
  "hold-dialogue": async ({ plan, agreed }, { stage, call, day }) => {
    const on = stage.plan(plan);
    const held = { planId: on.planId, heldOn: day, agreed };
    const { dialogue } = stage.procedures.appraisal;
    ({ dialogueId: on.dialogueId } = await callProcedure(dialogue.record, held, call));
  },
  "confirm-dialogue": async ({ plan }, { stage, call }) => {
    const { planId, dialogueId } = stage.plan(plan);
    await callProcedure(stage.procedures.appraisal.dialogue.confirm, { planId, dialogueId }, call);
  },
};

function indicatorAt(plan: PlanOnStage, [result, number]: readonly [number, number]): string {
  return plan.indicatorIds[result]?.[number] ?? "";
}
