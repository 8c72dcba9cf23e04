import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import { type ServiceTime, serviceTimeUnits } from "#rules/working-time/due.ts";

/** A published standard with the day from which it holds. */
export type DatedStandard = {
  readonly version: number;
  readonly holdsFrom: string;
  readonly time: ServiceTime | null;
  readonly firstStep: string;
};

const Time = z
  .object({ value: z.int(), unit: z.enum(serviceTimeUnits) })
  .nullable()
  .catch(null);
const Steps = z.array(z.object({ code: z.string() }));

/** Every service's published standards, oldest first. */
export async function standardsOverTime(
  queries: Queries,
  agencyId: number,
): Promise<ReadonlyMap<string, readonly DatedStandard[]>> {
  const rows = await queries
    .selectFrom("service_standard_publication as p")
    .innerJoin("service_standard as s", (join) =>
      join
        .on("s.agency_id", "=", agencyId)
        .onRef("s.service_id", "=", "p.service_id")
        .onRef("s.version", "=", "p.version"),
    )
    .select(["p.service_id", "p.version", "p.holds_from", "s.time_value", "s.time_unit", "s.steps"])
    .where("p.agency_id", "=", agencyId)
    .orderBy("p.service_id")
    .orderBy("p.holds_from")
    .orderBy("p.version")
    .execute();
  const dated = rows.map((row) => ({
    serviceId: row.service_id,
    version: row.version,
    holdsFrom: row.holds_from,
    time: Time.parse({ value: row.time_value, unit: row.time_unit }),
    firstStep: Steps.parse(row.steps)[0]?.code ?? "",
  }));
  return Map.groupBy(dated, ({ serviceId }) => serviceId);
}

/** The one that held on a day; before the first the first, which is the oldest promise that anybody knows. */
export function standardOn(standards: readonly DatedStandard[], day: string): DatedStandard | undefined {
  return standards.findLast(({ holdsFrom }) => holdsFrom <= day) ?? standards[0];
}
