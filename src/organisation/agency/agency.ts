import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";
import { agencyUnknown } from "./agency.errors.ts";

export type Agency = {
  name: string;
  /** The government it belongs to: "Pemerintah Kota Palembang". */
  parentName: string;
  /** Where its papers are signed. */
  place: string;
  address: string;
  /** IANA. */
  timeZone: string;
  cadence: "monthly" | "quarterly";
};

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
  };
}

const agencyRow = prepared((queries, of: { agencyId: number }) =>
  queries.selectFrom("agency").selectAll().where("agency_id", "=", of.agencyId).compile(),
);
