import { callProcedure } from "#platform/http/ask.ts";
import type { PlanDraft, Serves } from "../invent/deed.ts";
import type { Acting, Performers } from "./performer.ts";
import type { PlanOnStage, Stage } from "./stage.ts";

type Kinds = "write-plan" | "propose" | "comment" | "ask-change" | "agree" | "share";

export const planDeeds: Performers<Kinds> = {
  "write-plan": async ({ plan: key, year, draft }, acting) => {
    const { stage, call } = acting;
    const { plan } = stage.procedures.appraisal;
    const { planId } = await callProcedure(plan.start, { year, approach: "quantitative" }, call);
    const onStage = newPlan(planId);
    stage.plans.set(key, onStage);
    onStage.revision = (await callProcedure(plan.read, { planId }, call)).revision;
    for (const result of draft.results) await writeResult(acting, onStage, result);
    await writeRest(acting, onStage, draft);
  },
  propose: async ({ plan }, { stage, call }) => {
    const on = stage.plan(plan);
    const { planId } = on;
    const { revision } = await callProcedure(stage.procedures.appraisal.plan.read, { planId }, call);
    const asked = { planId, revision };
    ({ version: on.version } = await callProcedure(stage.procedures.appraisal.plan.propose, asked, call));
  },
  comment: async ({ plan, body }, { stage, call }) => {
    const comment = { planId: stage.plan(plan).planId, body, resultId: null };
    await callProcedure(stage.procedures.appraisal.plan.comment, comment, call);
  },
  "ask-change": async ({ plan, reason }, { stage, call }) => {
    const { planId, version } = stage.plan(plan);
    await callProcedure(stage.procedures.appraisal.plan.askChange, { planId, version, reason }, call);
  },
  agree: async ({ plan }, { stage, call }) => {
    const { planId, version } = stage.plan(plan);
    await callProcedure(stage.procedures.appraisal.plan.agree, { planId, version }, call);
  },
  share: async ({ plan }, { stage, call }) => {
    const { planId } = stage.plan(plan);
    await callProcedure(stage.procedures.appraisal.library.share, { planId }, call);
  },
};

type DraftResult = PlanDraft["results"][number];

async function writeResult(
  { stage, call, by }: Acting,
  plan: PlanOnStage,
  result: DraftResult,
): Promise<void> {
  const { planResult, planIndicator, planManual, planMeasure } = stage.procedures.appraisal;
  const { planId } = plan;
  const { statement, serves, indicators } = result;
  const words = { category: "main", statement, ...servedIds(stage, serves) } as const;
  const added = await callProcedure(planResult.add, { planId, revision: plan.revision, ...words }, call);
  plan.revision = added.revision;
  const resultId = added.resultId ?? "";
  const ids: string[] = [];
  for (const { manual, measured, perspective = null, ...indicator } of indicators) {
    const input = { planId, revision: plan.revision, resultId, perspective, ...indicator };
    const { revision, indicatorId = "" } = await callProcedure(planIndicator.add, input, call);
    plan.revision = revision;
    ids.push(indicatorId);
    if (measured) {
      stage.measured.add(by);
      const bound = { planId, revision, indicatorId, ...measured };
      plan.revision = (await callProcedure(planMeasure.bind, bound, call)).revision;
    }
    if (!manual) continue;
    const explained = { planId, revision: plan.revision, indicatorId, unit: indicator.unit, ...manual };
    plan.revision = (await callProcedure(planManual.save, explained, call)).revision;
  }
  plan.resultIds.push(resultId);
  plan.indicatorIds.push(ids);
}

async function writeRest({ stage, call }: Acting, plan: PlanOnStage, draft: PlanDraft): Promise<void> {
  const { planExpectation, planAnnex } = stage.procedures.appraisal;
  const { planId } = plan;
  const { expectations, annex } = draft;
  const saving = { planId, revision: plan.revision, expectations };
  ({ revision: plan.revision } = await callProcedure(planExpectation.save, saving, call));
  const last = { planId, revision: plan.revision, ...annex };
  ({ revision: plan.revision } = await callProcedure(planAnnex.save, last, call));
}

/** A head's plan may have fewer results, or not be written by the generator: then words say what is served. */
function servedIds(stage: Stage, serves: Serves) {
  const none = { servesId: null, goalId: null, servesText: "" };
  if (serves === null) return { ...none, servesText: "Rencana kerja kecamatan" };
  if ("goal" in serves)
    return { ...none, goalId: stage.goals.get(serves.goal) ?? null, how: "direct" as const };
  const { resultIds = [] } = stage.plans.get(serves.plan) ?? {};
  const servesId = resultIds[serves.result % Math.max(1, resultIds.length)] ?? null;
  if (servesId === null) return { ...none, servesText: "Rencana hasil kerja pimpinan" };
  return { ...none, servesId, how: serves.result === 0 ? ("direct" as const) : ("indirect" as const) };
}

function newPlan(planId: string): PlanOnStage {
  return {
    ...{ planId, revision: 0, version: 0, resultIds: [], indicatorIds: [], milestoneIds: [] },
    ...{ feedbackId: "", requestIds: new Map(), noteId: "", dialogueId: "", evaluationIds: new Map() },
    ...{ drafts: new Set(), caseId: "", objectionId: "" },
  };
}
