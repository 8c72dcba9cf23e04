import { z } from "zod";
import { levelOf } from "#appraisal/credit-points/credit-account.ts";
import { type CreditOpening, Level } from "#appraisal/credit-points/credit-points.schema.ts";
import { openingsOf, type RatedPlan, ratedPlansOf } from "#appraisal/credit-points/credit-rows.ts";
import { OverallRating, Rating } from "#appraisal/evaluation/evaluation.schema.ts";
import { type AbsenceOfPerson, absencesOf } from "#appraisal/plan/absence/pauses-of.ts";
import { nextPeople } from "#appraisal/year-end/year-walk.ts";
import { type PersonOnDay, peopleOnDay } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Span } from "#rules/period/period.ts";
import { placesOf, plansOf } from "./year-facts.sql.ts";

const Place = z.object({
  employeeId: z.uuid(),
  name: z.string(),
  nip: z.string(),
  status: z.enum(["PNS", "PPPK"]),
  grade: z.string().nullable(),
  unitId: z.uuid().nullable(),
  unitName: z.string(),
  leadsUnit: z.boolean(),
  isCounted: z.boolean(),
});

const Plan = z.object({
  employeeId: z.uuid(),
  planId: z.uuid(),
  startsOn: z.string(),
  endsOn: z.string(),
  agreedOn: z.string().nullable(),
  results: Rating.nullable(),
  conduct: Rating.nullable(),
  overall: OverallRating.nullable(),
  decidedOn: z.string().nullable(),
  receivedOn: z.string().nullable(),
  /** The last objection to its annual result. */
  filedOn: z.string().nullable(),
});
export type PlanFacts = z.output<typeof Plan>;

/** Everything about somebody's year that a rule could ask for. */
export type YearFacts = z.output<typeof Place> & {
  plans: readonly PlanFacts[];
  absences: readonly AbsenceOfPerson[];
  /** As of the last day that counts; undefined for who held no position then. */
  onLastDay: PersonOnDay | undefined;
  credit: { plans: readonly RatedPlan[]; openings: readonly CreditOpening[] };
};

export type WalkAsked = { agencyId: number; year: number; span: Span; day: string; timeZone: string };

/**
 * The facts of everybody with a plan in the year, in the order of their ids, a thousand at a time. Seven queries for
 * each thousand; memory does not grow with the agency.
 */
export async function* factsOfYear(queries: Queries, asked: WalkAsked): AsyncGenerator<YearFacts[]> {
  let after: string | undefined;
  for (;;) {
    const ids = await nextPeople(queries, { ...asked, after }, "planned");
    if (ids.length === 0) return;
    yield await factsOf(queries, asked, ids);
    after = ids.at(-1);
  }
}

async function factsOf(queries: Queries, asked: WalkAsked, ids: readonly string[]): Promise<YearFacts[]> {
  const { agencyId, span, day } = asked;
  const batch = { ...asked, employeeIds: ids };
  const places = z.array(Place).parse((await placesOf(batch).execute(queries)).rows);
  const plans = Map.groupBy(
    z.array(Plan).parse((await plansOf(batch).execute(queries)).rows),
    ({ employeeId }) => employeeId,
  );
  const onDay = await peopleOnDay(queries, agencyId, ids, day);
  const absences = await absencesOf(queries, agencyId, ids, span);
  const officers = ids.filter((id) => earnsPoints(onDay.get(id)));
  const credits = await ratedPlansOf(queries, agencyId, officers);
  const openings = await openingsOf(queries, agencyId, officers);
  return places.map((place) => {
    const { employeeId } = place;
    return {
      ...place,
      plans: plans.get(employeeId) ?? [],
      absences: absences.get(employeeId) ?? [],
      onLastDay: onDay.get(employeeId),
      credit: { plans: credits.get(employeeId) ?? [], openings: openings.get(employeeId) ?? [] },
    };
  });
}

/** Nobody else has an account to look up. */
function earnsPoints(person: PersonOnDay | undefined): boolean {
  return person !== undefined && Level.safeParse(levelOf(person)).success;
}
