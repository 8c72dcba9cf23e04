import { type SqlBool, sql } from "kysely";
import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";
import { type ServiceTime, serviceTimeUnits } from "#rules/working-time/due.ts";
import { serviceUnknown, standardUnknown } from "./standard.errors.ts";
import { Item, type Point, type Standard } from "./standard.schema.ts";
import { englishNameKey } from "./standard-columns.ts";

export type ServiceRow = {
  serviceId: string;
  code: string;
  retiredOn: string | null;
  searchWords: string;
  revision: number;
};

/** The service of a code; locked where it will change. Refuses `service.unknown`. */
export async function serviceOf(
  queries: Queries,
  agencyId: number,
  code: string,
  { lock }: { lock: boolean },
): Promise<ServiceRow> {
  let asked = queries
    .selectFrom("service")
    .select(["service_id as serviceId", "code", "retired_on as retiredOn"])
    .select(["search_words as searchWords", "revision"])
    .where("agency_id", "=", agencyId)
    .where("code", "=", code);
  if (lock) asked = asked.forUpdate();
  const row = await asked.executeTakeFirst();
  if (!row) throw serviceUnknown();
  return row;
}

/** All versions of a service, the newest first. */
export async function standardsOf(queries: Queries, agencyId: number, code: string): Promise<Standard[]> {
  const { rows } = await allVersions(queries, { agencyId, code });
  return rows.map(asStandard);
}

/** One version. Refuses `standard.unknown`. */
export async function standardOf(
  queries: Queries,
  agencyId: number,
  code: string,
  version: number,
): Promise<Standard> {
  const found = (await standardsOf(queries, agencyId, code)).find((one) => one.version === version);
  if (!found) throw standardUnknown();
  return found;
}

/** The standard that counts on a day, of each service that is not retired then; by name. */
export async function standardsOnDay(queries: Queries, agencyId: number, day: string): Promise<Standard[]> {
  const { rows } = await countingOn(queries, { agencyId, day });
  return rows.map(asStandard);
}

/** Where services are to be had on a day, by service. */
export async function pointsOnDay(
  queries: Queries,
  agencyId: number,
  day: string,
): Promise<ReadonlyMap<string, readonly Point[]>> {
  const { rows } = await pointsOn(queries, { agencyId, day });
  return Map.groupBy(rows, ({ serviceId }) => serviceId);
}

/** Where one service is or was to be had. */
export async function pointsOf(queries: Queries, agencyId: number, serviceId: string): Promise<Point[]> {
  return queries
    .selectFrom("service_point as p")
    .innerJoin("unit as u", (on) =>
      on.onRef("u.agency_id", "=", "p.agency_id").onRef("u.unit_id", "=", "p.unit_id"),
    )
    .select(["p.unit_id as unitId", "u.name as unitName", "p.starts_on as startsOn", "p.ends_on as endsOn"])
    .where("p.agency_id", "=", agencyId)
    .where("p.service_id", "=", serviceId)
    .orderBy("u.name")
    .orderBy("p.starts_on")
    .execute();
}

const allVersions = prepared((queries, of: { agencyId: number; code: string }) =>
  versions(queries)
    .where("s.agency_id", "=", of.agencyId)
    .where("v.code", "=", of.code)
    .orderBy("s.version", "desc")
    .compile(),
);

const countingOn = prepared((queries, of: { agencyId: number; day: string }) =>
  versions(queries)
    .distinctOn(["s.name", "s.service_id"])
    .where("s.agency_id", "=", of.agencyId)
    .where((where) => where.or([where("v.retired_on", "is", null), where("v.retired_on", ">", of.day)]))
    .where(sql<SqlBool>`(s.service_id, s.version) = (
      select p2.service_id, p2.version from service_standard_publication p2
      where p2.agency_id = s.agency_id and p2.service_id = s.service_id and p2.holds_from <= ${of.day}
      order by p2.holds_from desc, p2.version desc limit 1)`)
    .orderBy("s.name")
    .orderBy("s.service_id")
    .compile(),
);

const pointsOn = prepared((queries, of: { agencyId: number; day: string }) =>
  queries
    .selectFrom("service_point as p")
    .innerJoin("unit as u", (on) =>
      on.onRef("u.agency_id", "=", "p.agency_id").onRef("u.unit_id", "=", "p.unit_id"),
    )
    .select(["p.service_id as serviceId", "p.unit_id as unitId", "u.name as unitName"])
    .select(["p.starts_on as startsOn", "p.ends_on as endsOn"])
    .where("p.agency_id", "=", of.agencyId)
    .where("p.starts_on", "<=", of.day)
    .where((where) => where.or([where("p.ends_on", "is", null), where("p.ends_on", ">=", of.day)]))
    .orderBy("u.name")
    .orderBy("p.unit_id")
    .orderBy("p.service_id")
    .compile(),
);

function versions(queries: Queries) {
  return queries
    .selectFrom("service_standard as s")
    .innerJoin("service as v", (on) =>
      on.onRef("v.agency_id", "=", "s.agency_id").onRef("v.service_id", "=", "s.service_id"),
    )
    .leftJoin("service_standard_publication as p", (on) =>
      on
        .onRef("p.agency_id", "=", "s.agency_id")
        .onRef("p.service_id", "=", "s.service_id")
        .onRef("p.version", "=", "s.version"),
    )
    .leftJoin("employee as e", (on) =>
      on.onRef("e.agency_id", "=", "p.agency_id").onRef("e.employee_id", "=", "p.published_by"),
    )
    .select(["s.service_id", "v.code", "s.version", "s.name", "s.time_value", "s.time_unit"])
    .select(["s.fee_rupiah", "s.complexity_weight", "s.requirements", "s.steps", "s.components"])
    .select(["s.revision", "p.holds_from", "p.published_at", "e.name as published_by"]);
}

type VersionRow = Awaited<ReturnType<typeof allVersions>>["rows"][number];

function asStandard(row: VersionRow): Standard {
  const { [englishNameKey]: englishName = "", ...components } = Words.parse(row.components);
  return {
    ...{ serviceId: row.service_id, code: row.code, version: row.version, name: row.name, englishName },
    time: timeOf(row),
    feeRupiah: Number(row.fee_rupiah),
    complexityWeight: Number(row.complexity_weight),
    requirements: Item.array().parse(row.requirements),
    steps: Item.array().parse(row.steps),
    components,
    revision: row.revision,
    ...{ holdsFrom: row.holds_from, publishedAt: row.published_at, publishedBy: row.published_by },
  };
}

const Words = z.record(z.string(), z.string());

function timeOf({ time_value, time_unit }: Pick<VersionRow, "time_value" | "time_unit">): ServiceTime | null {
  const unit = serviceTimeUnits.find((one) => one === time_unit);
  return time_value !== null && unit ? { value: time_value, unit } : null;
}
