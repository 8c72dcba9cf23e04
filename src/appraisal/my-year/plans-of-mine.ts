import { sql } from "kysely";
import { During, duringColumn } from "#appraisal/coaching/during.sql.ts";
import { type Outcome, OutcomesKept, outcomesColumn } from "#appraisal/evaluation/evaluation-rows.ts";
import { isYearOpen } from "#appraisal/period/opened-year.ts";
import { asHeader, headersOf, type PlanHeader } from "#appraisal/plan/plan-at-hand.ts";
import { prepared } from "#platform/database/prepared.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

/** A plan, what came of its evaluations, in the order of deciding, and what is open while its year runs. */
export type PlanOfMine = { header: PlanHeader; evaluations: Outcome[]; during: During };

/** The person's plans of `year` and of the year before, in the order of their days, and whether `year` was opened. */
export async function plansOf(ground: Ground<unknown>, employeeId: string, year: number) {
  const { queries, agencyId } = ground;
  const { rows } = await plansOfTwoYears(queries, { agencyId, employeeId, year, before: year - 1 });
  const plans = rows.map((row) => ({
    header: asHeader(row),
    evaluations: OutcomesKept.parse(row.evaluations),
    during: During.parse(row.during),
  }));
  const of = (wanted: number): PlanOfMine[] => plans.filter(({ header }) => header.year === wanted);
  const mine = of(year);
  return { mine, before: of(year - 1), isOpen: mine.length > 0 || (await isYearOpen(ground, year)) };
}

type Whose = { agencyId: number; employeeId: string; year: number; before: number };
const plansOfTwoYears = prepared((queries, of: Whose) =>
  headersOf(queries, of.agencyId)
    .select(outcomesColumn(queries, of.agencyId).as("evaluations"))
    .select(duringColumn(of.agencyId, sql.ref("plan.plan_id")).as("during"))
    .where("plan.employee_id", "=", of.employeeId)
    .where("plan.year", "in", [of.year, of.before])
    .orderBy("plan.year")
    .orderBy("plan.starts_on")
    .orderBy("plan.plan_id")
    .compile(),
);
