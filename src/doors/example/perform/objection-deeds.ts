import { callProcedure } from "#platform/http/ask.ts";
import type { Performers } from "./performer.ts";
import { known } from "./stage.ts";

type Kinds = "object" | "ask-explanations" | "explain" | "decide-objection";

export const objectionDeeds: Performers<Kinds> = {
  object: async ({ plan, reasons }, { stage, call }) => {
    const on = stage.plan(plan);
    const evaluationId = known(on.evaluationIds.get("annual"), `annual evaluation of ${plan}`);
    const { objection } = stage.procedures.appraisal;
    ({ objectionId: on.objectionId } = await callProcedure(objection.file, { evaluationId, reasons }, call));
  },
  "ask-explanations": async ({ plan, question, answerBy }, { stage, call }) => {
    const { objectionId } = stage.plan(plan);
    const asked = { objectionId, question, answerBy };
    await callProcedure(stage.procedures.appraisal.objection.ask, asked, call);
  },
  explain: async ({ plan, body }, { stage, call }) => {
    const { objectionId } = stage.plan(plan);
    await callProcedure(stage.procedures.appraisal.objection.explain, { objectionId, body }, call);
  },
  "decide-objection": async ({ plan, outcome, reasons }, { stage, call }) => {
    const { objectionId } = stage.plan(plan);
    const changed = outcome === "changed" ? ({ results: "above", conduct: "above" } as const) : {};
    const decided = { objectionId, outcome, reasons, ...changed };
    await callProcedure(stage.procedures.appraisal.objection.decide, decided, call);
  },
};
