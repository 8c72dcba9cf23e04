import { annualResultsOf } from "#appraisal/annual/annual-results.ts";
import { dayInPlan, peopleInPlan } from "#appraisal/plan/people.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { yearFileUnknown } from "./year-file.errors.ts";
import type { YearFileKey } from "./year-file.schema.ts";

/** The person as they were when the year ended for them, and what it came to. */
export async function yearOfPerson({ queries, agencyId, input, today }: Ground<YearFileKey>) {
  const { employeeId, year } = input;
  const result = (await annualResultsOf(queries, agencyId, year, [employeeId])).get(employeeId);
  const last = result?.parts.at(-1);
  const day = last ? dayInPlan(last, today) : today;
  const person = (await peopleInPlan(queries, agencyId, [employeeId], day)).get(employeeId);
  if (!person || !result) throw yearFileUnknown();
  return { person, result };
}
