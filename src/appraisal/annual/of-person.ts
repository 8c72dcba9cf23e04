import { z } from "zod";
import { StepKept } from "#appraisal/evaluation/evaluation-rows.ts";
import { absencesOf } from "#appraisal/plan/absence/pauses-of.ts";
import { wordsOfAbsence } from "#appraisal/plan/absence/words-of-absence.ts";
import { planUnknown } from "#appraisal/plan/plan.errors.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { standingTo } from "#appraisal/plan/standing.ts";
import { seesOfPerson } from "#appraisal/sees.ts";
import { appraiserOnDay, peopleOnDay } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { annualParts, type OwedForYear } from "#rules/annual-parts/annual-parts.ts";
import { lawOn } from "#rules/law.ts";
import { AnnualResult } from "./annual.schema.ts";
import { annualResultsOf } from "./annual-results.ts";
import { NationalRating, nationalRatingsOf } from "./national-ratings.ts";

const Input = z.object({ year: Year.optional(), employeeId: z.uuid().optional() });

const Owed = z.object({
  part: z.int(),
  what: z.enum(["agree-plan", "propose-plan", "rate-part", "rate-year"]),
  /** Who owes it; null where nobody is named as appraiser. */
  by: z.object({ employeeId: z.uuid(), name: z.string() }).nullable(),
  /** Whether that is the reader. */
  isMine: z.boolean(),
});

export const AnnualView = AnnualResult.extend({
  name: z.string(),
  isOwn: z.boolean(),
  owed: z.array(Owed),
  /** How the year comes to its rating, part by part. */
  steps: z.array(StepKept),
  /** What counts because the national system says it. */
  national: z.array(NationalRating),
  absences: z.array(
    z.object({
      startsOn: z.string(),
      endsOn: z.string(),
      pauses: z.boolean(),
      name: z.object({ text: z.string(), gloss: z.string() }),
    }),
  ),
});
export type AnnualView = z.output<typeof AnnualView>;

export const annualOfPerson = query({
  name: "annual.of-person",
  route: {
    method: "GET",
    path: "/annual-results",
    summary: "A year's parts with their days and ratings, the annual rating, and what is still owed by whom",
    tags: ["annual"],
  },
  who: "signed-in",
  input: Input,
  output: AnnualView,
  sees: seesOfPerson("annual-result"),
  run: async (ground) => {
    const { queries, agencyId, input, today, services } = ground;
    const me = actorOf(ground).employeeId;
    const employeeId = input.employeeId ?? me;
    const year = input.year ?? Number(today.slice(0, 4));
    const results = await annualResultsOf(queries, agencyId, year, [employeeId]);
    const result = results.get(employeeId);
    if (!result) throw planUnknown();
    const last = await lastPlanFor(ground, result);
    const law = lawOn(services.law, `${year}-12-31`);
    const [people, absences, national] = await Promise.all([
      appraiserAndPerson(ground, employeeId),
      absencesOf(queries, agencyId, [employeeId], { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` }),
      nationalRatingsOf(queries, agencyId, year, [employeeId]),
    ]);
    const { value, because } = annualParts(
      result.parts.map((part) => ({ ...part, rating: part.rating?.overall ?? null })),
      law,
    );
    return {
      ...result,
      name: people.person,
      isOwn: employeeId === me,
      owed: value.owed.map((owed) => {
        const named = whoOwes(owed, { result, last, ...people });
        return { ...named, isMine: named.by?.employeeId === me };
      }),
      steps: [...because],
      national,
      absences: (absences.get(employeeId) ?? []).map(({ startsOn, endsOn, pauses, kind }) => ({
        ...{ startsOn, endsOn, pauses },
        name: wordsOfAbsence(kind, law),
      })),
    };
  },
});

/** The plan that stands at the year's end. Throws `plan.unknown` for who may not know of it. */
async function lastPlanFor(ground: Ground<unknown>, { employeeId, parts }: AnnualResult) {
  const last = parts.at(-1);
  if (last) return planAtHand({ ...ground, input: { planId: last.planId } }, { lock: false });
  const nothing = { employeeId, appraiserId: employeeId, endsOn: ground.today, isSuperseded: false };
  if (!(await standingTo(ground, nothing))) throw planUnknown();
  return null;
}

async function appraiserAndPerson({ queries, agencyId, today }: Ground<unknown>, employeeId: string) {
  const found = await appraiserOnDay(queries, agencyId, employeeId, today);
  const ids = found ? [employeeId, found.employeeId] : [employeeId];
  const people = await peopleOnDay(queries, agencyId, ids, today);
  const person = people.get(employeeId)?.name;
  if (person === undefined) throw planUnknown();
  const appraiser = found && { employeeId: found.employeeId, name: people.get(found.employeeId)?.name ?? "" };
  return { person, appraiser };
}

type Around = {
  result: AnnualResult;
  last: PlanAtHand | null;
  person: string;
  appraiser: { employeeId: string; name: string } | null;
};

/** A part is owed by whom it names; the year, and an answer to a proposal, by whoever appraises today. */
function whoOwes({ part, what }: OwedForYear, { result, last, person, appraiser }: Around) {
  const own = result.parts[part - 1];
  if (what === "rate-part")
    return { part, what, by: own ? { employeeId: own.appraiserId, name: own.appraiserName } : null };
  if (what === "rate-year" || last?.state.kind === "proposed") return { part, what, by: appraiser };
  return { part, what: "propose-plan" as const, by: { employeeId: result.employeeId, name: person } };
}
