import { callProcedure } from "#platform/http/ask.ts";
import type { Evaluated } from "../invent/deed.ts";
import type { Performers } from "./performer.ts";
import { known } from "./stage.ts";

type Kinds =
  | "draft-evaluation"
  | "evaluate"
  | "receive"
  | "rate-unit"
  | "explain-spread"
  | "start-round"
  | "answer-round"
  | "close-round"
  | "open-calibration"
  | "submit-case"
  | "give-voice"
  | "close-calibration";

export const ratingDeeds: Performers<Kinds> = {
  "draft-evaluation": async (act, { stage, call }) => {
    const plan = stage.plan(act.plan);
    const { interval, ...draft } = contentOf(act);
    const saved = { planId: plan.planId, interval, draft, revision: 0 };
    await callProcedure(stage.procedures.appraisal.evaluation.saveDraft, saved, call);
    plan.drafts.add(act.interval);
  },
  evaluate: async (act, { stage, call }) => {
    const plan = stage.plan(act.plan);
    const revision = plan.drafts.has(act.interval) ? 1 : 0;
    const decided = { planId: plan.planId, ...contentOf(act), revision };
    const { evaluation } = stage.procedures.appraisal;
    const { evaluationId } = await callProcedure(evaluation.decide, decided, call);
    plan.evaluationIds.set(act.interval, evaluationId);
  },
  receive: async ({ plan, interval }, { stage, call }) => {
    const evaluationId = known(stage.plan(plan).evaluationIds.get(interval), `${plan} ${interval}`);
    await callProcedure(stage.procedures.appraisal.evaluation.receive, { evaluationId }, call);
  },
  "rate-unit": async ({ year, interval, unit, rating, letter }, { stage, call, day }) => {
    const unitId = await stage.unit(unit, call);
    const paper = letter
      ? { letterNumber: letter, letterDate: day, letterAuthority: "Sekretaris Daerah Kota Palembang" }
      : {};
    const input = { year, interval, unitId, rating, ...paper, revision: 0 };
    await callProcedure(stage.procedures.appraisal.organisationRating.set, input, call);
  },
  "explain-spread": async ({ year, unit, body }, { stage, call }) => {
    const input = { year, interval: "annual", unitId: await stage.unit(unit, call), body, revision: 0 };
    await callProcedure(stage.procedures.appraisal.organisationRating.explain, input, call);
  },
  "start-round": async ({ round, leader, closesOn }, { stage, call }) => {
    const asked = { leaderId: stage.employee(leader), closesOn };
    const { roundId } = await callProcedure(stage.procedures.appraisal.round.start, asked, call);
    stage.rounds.set(round, roundId);
  },
  "answer-round": async ({ round, scores, keep, try: toTry }, { stage, call }) => {
    const roundId = known(stage.rounds.get(round), round);
    const { statements } = await callProcedure(stage.procedures.appraisal.round.read, { roundId }, call);
    const given = Object.fromEntries(statements.map(({ code }, index) => [code, scores[index] ?? 0]));
    const answer = { roundId, scores: given, keep, try: toTry };
    await callProcedure(stage.procedures.appraisal.round.answer, answer, call);
  },
  "close-round": async ({ round }, { stage, call }) => {
    const roundId = known(stage.rounds.get(round), round);
    await callProcedure(stage.procedures.appraisal.round.close, { roundId }, call);
  },
  "open-calibration": async ({ year, title }, { stage, call }) => {
    const unitId = await stage.unit("Kecamatan Plaju", call);
    const input = { year, interval: "annual", unitId, title };
    ({ sessionId: stage.sessionId } = await callProcedure(
      stage.procedures.appraisal.calibration.open,
      input,
      call,
    ));
  },
  "submit-case": async ({ plan }, { stage, call }) => {
    const on = stage.plan(plan);
    const input = { sessionId: stage.sessionId, planId: on.planId };
    const { calibration } = stage.procedures.appraisal;
    ({ caseId: on.caseId } = await callProcedure(calibration.submitCase, input, call));
  },
  "give-voice": async ({ plan, opinion, reason }, { stage, call }) => {
    const voice = { caseId: stage.plan(plan).caseId, opinion, reason };
    await callProcedure(stage.procedures.appraisal.calibration.giveVoice, voice, call);
  },
  "close-calibration": async ({ learned }, { stage, call }) => {
    const input = { sessionId: stage.sessionId, learned };
    await callProcedure(stage.procedures.appraisal.calibration.close, input, call);
  },
};

function contentOf({ interval, results, conduct, note, recommendation }: Evaluated) {
  const content = { realisations: {}, resultFeedback: {}, conductFeedback: {}, recommendation };
  return { interval, results, conduct, note, content };
}
