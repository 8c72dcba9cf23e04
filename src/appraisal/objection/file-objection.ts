import { z } from "zod";
import { evaluationUnknown } from "#appraisal/evaluation/evaluation.errors.ts";
import { type Decided, decidedById } from "#appraisal/evaluation/evaluation-rows.ts";
import { SomeWords, Words } from "#appraisal/plan/plan.schema.ts";
import { type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { EvidenceFile } from "#appraisal/progress/evidence-file.ts";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { keepObjectionEvidence } from "./keep-evidence.ts";
import {
  objectionFinal,
  objectionLate,
  objectionNotReceived,
  objectionUnderWay,
} from "./objection.errors.ts";
import { ObjectionKey } from "./objection.schema.ts";
import { objectionOfEvaluation } from "./objection-rows.ts";
import { isOpen } from "./objection-state.ts";
import { reviewerToday } from "./reviewer-on-day.ts";
import { tellPersonnel } from "./tell.ts";
import { type Window, windowOf } from "./window-of.ts";

const Input = z.object({
  evaluationId: z.uuid(),
  reasons: Words(4000),
  evidenceTitle: SomeWords(200),
  evidenceUrl: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .optional(),
  evidenceFile: EvidenceFile.optional(),
});
export type FiledInput = z.output<typeof Input>;
type Facts = { decided: Decided; plan: PlanAtHand };

export const fileObjection = command({
  name: "objection.file",
  route: {
    method: "POST",
    path: "/evaluations/{evaluationId}/objections",
    summary: "Object to the result of my appraisal, with reasons, to my appraiser's superior",
    tags: ["objection"],
  },
  who: "signed-in",
  input: Input,
  output: ObjectionKey,
  load: evaluationToObject,
  may: ({ facts }) => facts.plan.standing === "owner",
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    const window = await windowOf(deed, facts.decided);
    const lastDay = expectInTime(window);
    await expectFirst(deed);
    const objectionId = newId(now);
    const author = actorOf(deed).employeeId;
    const row = {
      ...{ agency_id: agencyId, objection_id: objectionId, evaluation_id: input.evaluationId },
      ...{ reasons: input.reasons, filed_by: author, filed_at: now, last_day: lastDay },
      because: JSON.stringify(window.because),
    };
    await queries.insertInto("objection").values(row).execute();
    const evidence = await keepObjectionEvidence(deed, objectionId);
    const reviewerId = await settleReviewer(deed, objectionId);
    record({
      kind: "objection.filed",
      subject: { kind: "evaluation", id: input.evaluationId },
      facts: { objectionId, reviewerId, lastDay, evidence },
      because: window.because,
    });
    return { objectionId };
  },
});

/** Locked by its plan: of two objections sent at once one is the first. */
async function evaluationToObject(ground: Ground<FiledInput>): Promise<Facts> {
  const { queries, agencyId, input } = ground;
  const found = await decidedById(queries, agencyId, input.evaluationId);
  if (!found) throw evaluationUnknown();
  const plan = await planAtHand(
    { ...ground, input: { planId: found.planId } },
    { lock: true, evenClosed: true },
  );
  return { plan, decided: found };
}

function expectInTime({ state, receivedOn, lastDay, because }: Window): string {
  const [step] = because;
  if (receivedOn === null || lastDay === null || !step) throw objectionNotReceived();
  if (state === "open") return lastDay;
  const { regulation, article } = step.article;
  throw objectionLate({ days: Number(step.inputs.days), receivedOn, endedOn: lastDay, regulation, article });
}

/** A decision is final, and one objection is looked at at a time; what was withdrawn may be filed again in time. */
async function expectFirst({ queries, agencyId, input }: Deed<FiledInput, Facts>): Promise<void> {
  const earlier = await objectionOfEvaluation(queries, agencyId, input.evaluationId);
  if (earlier?.outcome) throw objectionFinal();
  if (earlier && isOpen(earlier)) throw objectionUnderWay();
}

/** Sets down who decides, and tells them and the appraiser; where nobody stands above, the personnel office is told. */
async function settleReviewer(deed: Deed<FiledInput, Facts>, objectionId: string): Promise<string | null> {
  const { facts, queries, agencyId, now, notify } = deed;
  const { employeeId } = facts.plan;
  const { name } = actorOf(deed);
  const href = `/keberatan/${objectionId}` as const;
  const appraiserId = facts.decided.decidedBy;
  notify({ to: appraiserId, message: "notice.objection.filed", facts: { name }, href });
  notify({ to: employeeId, message: "notice.objection.kept", facts: {}, href });
  const reviewer = await reviewerToday(deed, { employeeId, appraiserId });
  if (!reviewer) {
    await tellPersonnel(deed, { message: "notice.objection.without-reviewer", facts: { name }, href });
    return null;
  }
  const row = {
    ...{ agency_id: agencyId, objection_id: objectionId, ordinal: 1, reviewer_id: reviewer.employeeId },
    ...{ acting_for: reviewer.actingFor ?? null, named_at: now },
  };
  await queries.insertInto("objection_reviewer").values(row).execute();
  notify({ to: reviewer.employeeId, message: "notice.objection.to-review", facts: { name }, href });
  return reviewer.employeeId;
}
