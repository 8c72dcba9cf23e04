import { z } from "zod";
import { EmployeeId } from "#organisation/employee/employee.schema.ts";
import { personOnDay } from "#organisation/employee/person-on-day.ts";
import type { Queries } from "#platform/database/database.ts";
import { appraiserOnDay } from "./appraisers.ts";

/** Whoever appraises somebody on a day, as a page says it. `title`: the office in which they do ("Plt Camat Plaju"). */
export const NamedAppraiser = z.object({
  employeeId: EmployeeId,
  name: z.string(),
  title: z.string(),
  by: z.enum(["position", "delegation"]),
});
export type NamedAppraiser = z.output<typeof NamedAppraiser>;

/** The appraiser with name and title; null at the top of the tree, and for who holds no position on that day. */
export async function namedAppraiser(
  queries: Queries,
  agencyId: number,
  employeeId: string,
  day: string,
): Promise<NamedAppraiser | null> {
  const appraiser = await appraiserOnDay(queries, agencyId, employeeId, day);
  const person = appraiser && (await personOnDay(queries, agencyId, appraiser.employeeId, day));
  if (!person) return null;
  const title = appraiser.actingFor ?? person.positionTitle;
  return { employeeId: person.employeeId, name: person.name, title, by: appraiser.by };
}
