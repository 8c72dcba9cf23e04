import { sql } from "kysely";
import { z } from "zod";
import { factsAgainst, type OnRecord } from "#appraisal/evaluation/facts-against-ratings.ts";
import { intervalsAt, opensOn } from "#appraisal/evaluation/intervals.ts";
import { type Marks, Marks as MarksKept, marksColumns, noMarks } from "#appraisal/evaluation/marks.ts";
import { plansToRate } from "#appraisal/my-people/plans-to-rate.ts";
import { headResultsOfMany } from "#appraisal/organisation-rating/head-results.ts";
import type { HeadResults } from "#appraisal/organisation-rating/organisation-rating.schema.ts";
import type { PlanHeader } from "#appraisal/plan/plan-at-hand.ts";
import { agencyOf } from "#organisation/index.ts";
import { earlierDay } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { type Law, lawOn } from "#rules/law.ts";
import type { Rating } from "#rules/overall-rating/overall-rating.law.ts";
import { overallRating } from "#rules/overall-rating/overall-rating.ts";
import type { Interval } from "#rules/period/period.ts";
import { chosenInterval, type Owed, summed } from "./choose-interval.ts";
import { findingsOfPlans } from "./findings-of-plans.ts";
import { Session, SessionAsked, type SessionPart } from "./session.schema.ts";

export const evaluationSession = query({
  name: "evaluation.session",
  route: {
    method: "GET",
    path: "/my-people/evaluations",
    summary: "Whom I rate for an interval, how far each is, and what is missing",
    tags: ["evaluation"],
  },
  who: "signed-in",
  input: SessionAsked,
  output: Session,
  run: async (ground) => {
    const { queries, agencyId, today, input } = ground;
    const thisYear = input.year ?? Number(today.slice(0, 4));
    const years = input.year ? [input.year] : [thisYear, thisYear - 1];
    const { people, plans } = await plansToRate(ground, years);
    const { cadence } = await agencyOf(queries, agencyId);
    const marks = await marksOf(queries, agencyId, plans);
    const owed = plans.flatMap((plan) => owedOf(plan, intervalsAt(plan, cadence, ground), marks));
    const chosen = chosenInterval(owed, { asked: input, today, thisYear });
    const ofYear = owed.filter(({ plan }) => plan.year === chosen.year);
    const here = ofYear.filter(({ interval }) => interval.code === chosen.interval);
    const parts = await partsOf(ground, here);
    const opens = here.map(({ interval }) => opensOn(interval)).sort();
    return {
      ...chosen,
      opensOn: opens[0] ?? null,
      isOpen: opens.some((day) => day <= today),
      intervals: summed(ofYear, today),
      parts: people.flatMap(({ employeeId, name, positionTitle }) => {
        const known = { employeeId, name, positionTitle };
        const own = parts.filter((part) => part.employeeId === employeeId);
        const hasPlan = ofYear.some(({ plan }) => plan.employeeId === employeeId);
        return hasPlan ? own.map(({ part }) => ({ ...known, ...part })) : [{ ...known, ...noPlan }];
      }),
    };
  },
});

const noPlan = {
  ...{ planId: null, startsOn: null, endsOn: null, stage: "not-agreed", results: null, conduct: null },
  ...{ overall: null, asked: [], note: "", revision: 0, evaluationId: null },
} satisfies Part;
type Part = Omit<SessionPart, "employeeId" | "name" | "positionTitle">;

const MarksRow = MarksKept.extend({ planId: z.uuid() });

async function marksOf(queries: Queries, agencyId: number, plans: readonly PlanHeader[]) {
  if (plans.length === 0) return new Map<string, Marks>();
  const { rows } = await sql`
    select wanted.plan_id as "planId", ${marksColumns(agencyId)}
    from unnest(${plans.map(({ planId }) => planId)}::uuid[]) as wanted (plan_id)
    order by wanted.plan_id`.execute(queries);
  return new Map(rows.map((row) => MarksRow.parse(row)).map((row) => [row.planId, row]));
}

/** What a plan owes for each interval that it meets. */
function owedOf(plan: PlanHeader, intervals: readonly Interval[], marks: Map<string, Marks>): Owed[] {
  const { ratings, drafts } = marks.get(plan.planId) ?? noMarks;
  const isYearRated = ratings.some(({ interval }) => interval === "annual");
  return intervals.map((interval) => ({
    ...{ plan, interval, isYearRated },
    rated: ratings.find((one) => one.interval === interval.code),
    draft: drafts.find((one) => one.interval === interval.code),
  }));
}

/** With what the record says against drafted ratings, for all of them in one query. */
async function partsOf(ground: Ground<unknown>, owed: readonly Owed[]) {
  const { queries, agencyId, today, services } = ground;
  const rated = owed.flatMap(({ plan, interval, draft, rated }) =>
    plan.state.kind === "agreed" && !rated && draft?.results && draft.conduct
      ? [{ ...plan, plan, version: plan.state.version, interval, until: earlierDay(today, interval.endsOn) }]
      : [],
  );
  const [first] = rated; // all of one interval
  const heads = { employeeIds: rated.map(({ employeeId }) => employeeId), year: first?.year ?? 0 };
  const [findings, achievements] = await Promise.all([
    findingsOfPlans(queries, agencyId, rated),
    first ? headResultsOfMany(ground, heads, first.interval) : new Map<string, HeadResults>(),
  ]);
  return owed.map((one) => {
    const { plan, interval, draft } = one;
    const law = lawOn(services.law, interval.endsOn);
    const { results, conduct } = draft ?? {};
    const facts = (findings.get(plan.planId) ?? []).map((finding) => ({ finding }));
    const isRated = results && conduct && !one.rated;
    const achievement = achievements.get(plan.employeeId) ?? null;
    const asked = isRated ? wordsAsked({ facts, achievement }, { results, conduct }, law) : [];
    const overall = isRated ? overallRating({ results, conduct }, law).value : null;
    return { employeeId: plan.employeeId, part: partOf(one, { asked, overall }) };
  });
}

/** Where the record, or what the organisation achieved, differs from the ratings: the decision will ask why. */
function wordsAsked(record: OnRecord, rated: { results: Rating; conduct: Rating }, law: Law) {
  const { achievement } = record;
  const otherwise = achievement && achievement.results !== rated.results ? achievement.because : [];
  return [...otherwise, ...factsAgainst(record, rated, law).because];
}

function partOf(one: Owed, drafted: Pick<Part, "asked" | "overall">): Part {
  const { plan, rated, draft } = one;
  const year = String(plan.year);
  const isWhole = plan.startsOn === `${year}-01-01` && plan.endsOn === `${year}-12-31`;
  return {
    planId: plan.planId,
    startsOn: isWhole ? null : plan.startsOn,
    endsOn: isWhole ? null : plan.endsOn,
    stage: stageOf(one, drafted.asked.length > 0),
    results: rated?.results ?? draft?.results ?? null,
    conduct: rated?.conduct ?? draft?.conduct ?? null,
    overall: rated?.overall ?? drafted.overall,
    asked: drafted.asked,
    note: draft?.note ?? "",
    revision: draft?.revision ?? 0,
    evaluationId: rated?.evaluationId ?? null,
  };
}

function stageOf({ plan, rated, draft, isYearRated }: Owed, isAsked: boolean): SessionPart["stage"] {
  if (rated) return "decided";
  if (plan.state.kind !== "agreed") return "not-agreed";
  if (isYearRated) return "closed";
  if (!draft) return "untouched";
  if (!draft.results || !draft.conduct) return "begun";
  return isAsked && draft.note.trim() === "" ? "reason-missing" : "complete";
}
