import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { ComparedAt, Comparison } from "#service/sheet-import/import-noun.ts";
import type { ImportedCase } from "../reading/imported-case.ts";
import { employeesByNip } from "./past-ground.ts";

/**
 * What a log would change: new cases, and those that it tells differently than they are on record; what somebody works
 * or worked on here stays as it stands.
 */
export type LogComparison = Comparison<ImportedCase>;

/** Compares the cases of a log with those that the same source brought before. */
export async function compareLog(
  at: Omit<ComparedAt, "services">,
  cases: readonly ImportedCase[],
): Promise<LogComparison> {
  const known = await knownCases(at, cases);
  const employeeIds = await employeesByNip(at.queries, at.agencyId, cases);
  const added: ImportedCase[] = [];
  const changed: ImportedCase[] = [];
  let keptHere = 0;
  for (const one of cases) {
    const before = known.get(one.reference);
    if (before === undefined) added.push(one);
    else if (before.told === toldBy(one, employeeIds)) continue;
    else if (before.isWorkedHere) keptHere += 1;
    else changed.push({ ...one, caseId: before.caseId });
  }
  const unchanged = cases.length - added.length - changed.length - keptHere;
  return { added, changed, unchanged, keptHere, sha256: hashOf(added, changed) };
}

type Known = { caseId: string; told: string; isWorkedHere: boolean };

async function knownCases(
  { queries, agencyId, sourceId, offsetMinutes }: Omit<ComparedAt, "services">,
  cases: readonly ImportedCase[],
): Promise<Map<string, Known>> {
  const references = cases.map(({ reference }) => reference);
  const local = (moment: string) => sql`to_char(
    (${sql.ref(moment)} at time zone 'UTC') + make_interval(mins => ${offsetMinutes}::integer), 'YYYY-MM-DD"T"HH24:MI')`;
  const { rows } = await sql<Known & { reference: string }>`
    select c.case_id as "caseId", c.source_reference as reference,
      concat_ws('|', c.service_id, c.unit_id, ${local("c.received_at")}, coalesce(${local("n.closed_at")}, ''),
        coalesce(n.outcome, 'open'), coalesce(c.waited_minutes::text, ''),
        coalesce(n.closed_by, o.assigned_to)::text) as told,
      coalesce(o.revision > 1, false) or exists (
        select from case_step s
        where s.agency_id = ${agencyId} and s.case_id = c.case_id
          and (s.employee_id is not null or n.case_id is not null)) -- closed logs come without steps
      or exists (select from case_pickup p where p.agency_id = ${agencyId} and p.case_id = c.case_id)
        as "isWorkedHere"
    from service_case c
    left join case_closure n on n.agency_id = ${agencyId} and n.case_id = c.case_id
    left join open_case o on o.agency_id = ${agencyId} and o.case_id = c.case_id
    where c.agency_id = ${agencyId} and c.source_id = ${sourceId}
      and c.source_reference = any(${references}::text[])`.execute(queries);
  return new Map(rows.map(({ reference, ...known }) => [reference, known]));
}

/** As `told` above: what a row says that would change a case. */
function toldBy(
  { serviceId, unitId, received, closed, outcome, waitedMinutes, officerNip }: ImportedCase,
  employeeIds: ReadonlyMap<string, string>,
): string {
  const officer = employeeIds.get(officerNip ?? "");
  const told = [serviceId, unitId, received, closed ?? "", outcome, waitedMinutes ?? ""];
  return [...told, ...(officer === undefined ? [] : [officer])].join("|");
}

function hashOf(added: readonly ImportedCase[], changed: readonly ImportedCase[]): string {
  const hash = createHash("sha256");
  for (const one of [...added, ...changed]) {
    const { rowNumber: _, ...told } = one;
    hash.update(`${JSON.stringify(told)}\n`);
  }
  return hash.digest("hex");
}
