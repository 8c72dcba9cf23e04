import type { EvaluationContent } from "#appraisal/evaluation/evaluation.schema.ts";
import { type EvaluationAtHand, evaluationAtHand } from "#appraisal/evaluation/evaluation-at-hand.ts";
import { type EvaluationBasis, evaluationBasis } from "#appraisal/evaluation/evaluation-view.ts";
import { personOnDay } from "#organisation/index.ts";
import { earlierDay } from "#platform/clock/clock.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import type { Rating } from "#rules/overall-rating/overall-rating.law.ts";
import { caseNotReady, caseNotYours } from "./session.errors.ts";
import type { Evidence } from "./session.schema.ts";
import type { SessionAtHand } from "./session-rows.ts";
import { withoutNames } from "./without-names.ts";

export type CaseToBe = {
  planId: string;
  employeeName: string;
  evidence: Evidence;
  results: Rating;
  conduct: Rating;
};
type CaseOfSomebody = CaseToBe & { employeeId: string };

/** In the place of a name. */
const somebody = "(…)";

/**
 * What the others would see of somebody's evaluation, as it is drafted: both ratings and the facts, without names.
 * Throws `calibration.case-not-yours` unless the actor appraises the person, and `calibration.case-not-ready` unless
 * both ratings stand in the draft.
 */
export async function caseToBe(
  ground: Ground<unknown>,
  session: SessionAtHand,
  planId: string,
  { lock }: { lock: boolean },
): Promise<CaseOfSomebody> {
  const asked = { ...ground, input: { planId, interval: session.interval } };
  const { plan, interval, kept, decided }: EvaluationAtHand = await evaluationAtHand(asked, { lock });
  const { results, conduct, content } = kept.draft;
  if (plan.standing !== "appraiser") throw caseNotYours();
  const isReady = plan.year === session.year && plan.state.kind === "agreed";
  if (!isReady || decided || !results || !conduct) throw caseNotReady();
  const basis = await evaluationBasis(ground, plan, interval);
  const { queries, agencyId, today } = ground;
  const day = earlierDay(today, interval.endsOn);
  const person = await personOnDay(queries, agencyId, plan.employeeId, day);
  const positionKind = person?.positionKind ?? "";
  const employeeName = basis.plan.employee.name;
  const evidence = evidenceOf(basis, content, positionKind);
  return { planId, employeeId: plan.employeeId, employeeName, evidence, results, conduct };
}

function evidenceOf(basis: EvaluationBasis, said: EvaluationContent, positionKind: string): Evidence {
  const names = [basis.plan.employee.name, basis.plan.appraiser.name];
  const clean = (text = "") => withoutNames(text, names, somebody);
  const facts = new Map(basis.facts.map((fact) => [fact.indicatorId, fact]));
  return {
    positionKind,
    results: basis.plan.results.map((result) => ({
      statement: clean(result.statement),
      words: clean(said.resultFeedback[result.resultId]),
      indicators: result.indicators.map(
        ({ indicatorId, statement, comparison, target, unit, targetText }) => ({
          ...{ statement: clean(statement), comparison, target, unit, targetText: clean(targetText) },
          value: facts.get(indicatorId)?.value ?? null,
          reachedOn: facts.get(indicatorId)?.reachedOn ?? null,
          realisation: clean(said.realisations[indicatorId]),
        }),
      ),
    })),
    conduct: basis.conduct.flatMap(({ code }) => {
      const words = clean(said.conductFeedback[code]);
      return words ? [{ value: code, words }] : [];
    }),
  };
}
