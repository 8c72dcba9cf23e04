import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import { Listed } from "./case.schema.ts";

type Of = { serviceId: string; version: number };

/** What happens to a case, in order, by the version of the standard that it came in under. */
export async function stepsOf(queries: Queries, agencyId: number, of: Of): Promise<Listed[]> {
  return (await standardOf(queries, agencyId, of)).steps;
}

const Standard = z.object({
  name: z.string(),
  steps: z.array(Listed),
  requirements: z.array(Listed),
  timeValue: z.number().nullable(),
  timeUnit: z.enum(["minute", "working-day", "calendar-day"]).nullable(),
});
export type Standard = z.output<typeof Standard>;

/** The version of a standard that a case keeps. */
export async function standardOf(
  queries: Queries,
  agencyId: number,
  { serviceId, version }: Of,
): Promise<Standard> {
  const row = await queries
    .selectFrom("service_standard")
    .select(["name", "steps", "requirements", "time_value as timeValue", "time_unit as timeUnit"])
    .where("agency_id", "=", agencyId)
    .where("service_id", "=", serviceId)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  return Standard.parse(row);
}
