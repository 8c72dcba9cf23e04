import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";
import { agencyUnknown } from "./agency.errors.ts";
import type { AgencyBody } from "./agency.schema.ts";

/** Its clock is a text here: what an operator set by hand before there was a form is not lost. */
export type Agency = Omit<AgencyBody, "timeZone"> & { timeZone: string; revision: number };

/** The agency itself. Throws `agency.unknown`. */
export async function agencyOf(queries: Queries, agencyId: number): Promise<Agency> {
  const { rows } = await agencyRow(queries, { agencyId });
  const [row] = rows;
  if (!row) throw agencyUnknown();
  return {
    name: row.name,
    parentName: row.parent_name,
    place: row.place,
    address: row.address,
    timeZone: row.time_zone,
    cadence: row.cadence === "monthly" ? "monthly" : "quarterly",
    revision: row.revision,
  };
}

const agencyRow = prepared((queries, of: { agencyId: number }) =>
  queries.selectFrom("agency").selectAll().where("agency_id", "=", of.agencyId).compile(),
);
