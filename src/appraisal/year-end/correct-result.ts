import { annualResultId } from "#appraisal/annual/annual-result.binding.ts";
import { annualResultsOf } from "#appraisal/annual/annual-results.ts";
import type { PlanHeader } from "#appraisal/plan/plan-at-hand.ts";
import type { Deed } from "#platform/procedures/command.ts";
import { lawOn } from "#rules/law.ts";
import { closingWhileHeld } from "./expect-year-open.ts";
import { yearOf } from "./year-walk.ts";

/**
 * Writes down what somebody's year comes to after the decision of an objection, where the year is closed: what the
 * closing wrote is not touched. Without effect in an open year, whose closing will read the decision.
 */
export async function correctResult(
  deed: Deed<unknown, unknown>,
  { employeeId, year }: Pick<PlanHeader, "employeeId" | "year">,
  objectionId: string,
): Promise<void> {
  const { queries, agencyId, services, now, record } = deed;
  const closing = await closingWhileHeld(deed, year);
  const result = closing && (await annualResultsOf(queries, agencyId, year, [employeeId])).get(employeeId);
  if (!closing || !result) return;
  const { overall, parts, because } = yearOf(result, lawOn(services.law, `${year}-12-31`));
  const { closingId } = closing;
  const row = {
    ...{ agency_id: agencyId, closing_id: closingId, objection_id: objectionId, employee_id: employeeId },
    ...{ overall_rating: overall, parts: JSON.stringify(parts), because: JSON.stringify(because) },
    corrected_at: now,
  };
  await queries.insertInto("annual_correction").values(row).execute();
  record({
    kind: "annual-result.corrected",
    subject: { kind: "annual-result", id: annualResultId(employeeId, year) },
    about: employeeId,
    facts: { year, closingId, objectionId, overall, lawOn: `${year}-12-31` },
    because,
  });
}
