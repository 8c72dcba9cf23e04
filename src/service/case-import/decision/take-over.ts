import { sql } from "kysely";
import type { Touched } from "#measures/measure.ts";
import type { Queries } from "#platform/database/database.ts";
import { loadPastCases, loadPastHistories } from "#service/case-history/load-past-cases.ts";
import type { PastCase } from "#service/case-history/past-case.ts";
import type { TakenAt } from "#service/sheet-import/import-noun.ts";
import { touchCases } from "#service/speed/touch-cases.ts";
import type { ImportedCase } from "../reading/imported-case.ts";
import { asPastCase } from "./as-past-case.ts";
import { importedNumbers } from "./case-numbers.ts";
import type { LogComparison } from "./compare.ts";
import { pastGroundOf } from "./past-ground.ts";

/**
 * Writes what a comparison would change, set by set, in the caller's bulk transaction: new cases come in, changed ones
 * are told anew under their id and number. What is drawn from cases is computed anew soon.
 */
export async function takeOver(ground: TakenAt, { added, changed }: LogComparison): Promise<void> {
  const all: readonly ImportedCase[] = [...added, ...changed];
  if (all.length === 0) return;
  const { queries, client, agencyId, offsetMinutes } = ground;
  const known = await pastGroundOf(ground, all);
  const numberFor = await importedNumbers(queries, agencyId);
  const before = await touchedBefore(queries, agencyId, changed, offsetMinutes);
  await loadPastCases(
    client,
    agencyId,
    added.map((one) => asPastCase(one, { number: numberFor(one.received) }, known)),
  );
  await tellAnew(
    ground,
    changed.flatMap((one) =>
      one.caseId === undefined ? [] : [{ ...asPastCase(one, { number: "" }, known), caseId: one.caseId }],
    ),
  );
  await touchCases(queries, agencyId, [...touchedBy(all), ...before], ground.now);
}

const histories = ["case_step", "case_paper", "case_pause", "open_case", "case_closure", "case_pickup"];

/** Cases that are there keep their number and code; all that was told of them is told anew. */
async function tellAnew(
  { queries, client, agencyId }: TakenAt,
  cases: readonly (PastCase & { caseId: string })[],
): Promise<void> {
  const ids = cases.map(({ caseId }) => caseId);
  for (const table of histories)
    await sql`
      delete from ${sql.table(table)} where agency_id = ${agencyId} and case_id = any(${ids}::uuid[])`.execute(
      queries,
    );
  await sql`
    update service_case c
    set service_id = told.service_id, standard_version = told.version, unit_id = told.unit_id,
      received_at = told.received_at, waited_minutes = told.waited
    from unnest(${ids}::uuid[], ${cases.map((one) => one.serviceId)}::uuid[],
      ${cases.map((one) => one.standardVersion)}::integer[], ${cases.map((one) => one.unitId)}::uuid[],
      ${cases.map((one) => one.receivedAt.toISOString())}::timestamptz[],
      ${cases.map((one) => one.waitedMinutes)}::integer[])
      as told (case_id, service_id, version, unit_id, received_at, waited)
    where c.agency_id = ${agencyId} and c.case_id = told.case_id`.execute(queries);
  await loadPastHistories(client, agencyId, cases);
}

/** The months in which the cases came in and were closed, of their units. */
function touchedBy(cases: readonly ImportedCase[]): Touched[] {
  const months = cases.flatMap(({ unitId, received, closed }) =>
    [received, ...(closed === null ? [] : [closed])].map((moment) => `${unitId} ${moment.slice(0, 7)}`),
  );
  return [...new Set(months)].map((text) => {
    const [unitId = "", month = ""] = text.split(" ");
    return { unitId, month };
  });
}

/** Where the cases that are told anew were counted until now. */
async function touchedBefore(
  queries: Queries,
  agencyId: number,
  changed: LogComparison["changed"],
  offsetMinutes: number,
): Promise<Touched[]> {
  const ids = changed.flatMap(({ caseId }) => caseId ?? []);
  const month = (moment: string) => sql`to_char(
    (${sql.ref(moment)} at time zone 'UTC') + make_interval(mins => ${offsetMinutes}::integer), 'YYYY-MM')`;
  const { rows } = await sql<Touched>`
    select unit_id as "unitId", ${month("received_at")} as month
    from service_case where agency_id = ${agencyId} and case_id = any(${ids}::uuid[])
    union
    select unit_id, ${month("closed_at")}
    from case_closure where agency_id = ${agencyId} and case_id = any(${ids}::uuid[])
    order by 1, 2`.execute(queries);
  return rows;
}
