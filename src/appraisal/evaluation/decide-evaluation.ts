import { z } from "zod";
import { headResultsOf } from "#appraisal/organisation-rating/head-results.ts";
import { SomeWords } from "#appraisal/plan/plan.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import { lawOn } from "#rules/law.ts";
import { overallRating } from "#rules/overall-rating/overall-rating.ts";
import { DraftRevision, EvaluationContent, OverallRating, Rating } from "./evaluation.schema.ts";
import { EvaluationKey, evaluationAtHand, expectUndecided } from "./evaluation-at-hand.ts";
import { evaluationBasis } from "./evaluation-view.ts";
import { expectAchievementReason, expectReason, factsAgainst } from "./facts-against-ratings.ts";
import { expectOpen } from "./intervals.ts";

const Input = EvaluationKey.extend({
  content: EvaluationContent,
  results: Rating,
  conduct: Rating,
  note: SomeWords(2000),
  revision: DraftRevision,
});

export const decideEvaluation = command({
  name: "evaluation.decide",
  route: {
    method: "POST",
    path: "/plans/{planId}/evaluations/{interval}",
    summary: "Rate results and conduct; the overall rating follows by the rule",
    tags: ["evaluation"],
  },
  who: "signed-in",
  input: Input,
  output: z.object({ evaluationId: z.uuid(), overall: OverallRating }),
  load: (ground) => evaluationAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.plan.standing === "appraiser",
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, today, services, record, notify } = deed;
    expectUndecided(facts);
    expectOpen(facts.interval, today);
    expectRevision(facts.kept.revision, input.revision);
    const { results, conduct, planId, interval } = input;
    // the law of the interval's last day; the one of today decides nothing about a time that is over
    const law = lawOn(services.law, facts.interval.endsOn);
    const basis = await evaluationBasis(deed, facts.plan, facts.interval);
    const achievement = await headResultsOf(deed, facts.plan, facts.interval);
    const asked = factsAgainst({ facts: basis.facts, achievement }, input, law);
    expectReason(asked, input.note);
    expectAchievementReason(achievement, input);
    const { value: overall, because: steps } = overallRating({ results, conduct }, law);
    const because = [...(achievement?.because ?? []), ...steps, ...asked.because];
    const head = actorOf(deed);
    const evaluationId = newId(now);
    const row = {
      ...{ agency_id: agencyId, evaluation_id: evaluationId, plan_id: planId, interval },
      ...{ results_rating: results, conduct_rating: conduct, overall_rating: overall },
      ...{ because: JSON.stringify(because), content: JSON.stringify(input.content), note: input.note },
      ...{ decided_by: head.employeeId, decided_at: now, acting_for: facts.plan.actingFor },
    };
    await queries.insertInto("evaluation").values(row).execute();
    await queries
      .deleteFrom("evaluation_draft")
      .where("agency_id", "=", agencyId)
      .where("plan_id", "=", planId)
      .where("interval", "=", interval)
      .execute();
    record({
      kind: "evaluation.decided",
      subject: { kind: "evaluation", id: evaluationId },
      facts: { planId, interval, results, conduct, overall, note: input.note, lawOn: facts.interval.endsOn },
      because,
    });
    const href = `/evaluasi/${evaluationId}` as const;
    notify({
      to: facts.plan.employeeId,
      message: "notice.evaluation.decided",
      facts: { name: head.name },
      href,
    });
    return { evaluationId, overall };
  },
});
