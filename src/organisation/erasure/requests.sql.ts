import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { employeeName } from "#organisation/employee/name.sql.ts";
import type { Queries } from "#platform/database/database.ts";
import { ErasureRequest, type ErasureState } from "./erasure.schema.ts";

const Row = z.object({
  ...ErasureRequest.pick({
    requestId: true,
    employeeId: true,
    name: true,
    category: true,
    reason: true,
    askedAt: true,
    answerDue: true,
  }).shape,
  askedBy: z.uuid(),
  asker: z.string(),
  withdrawnAt: z.date().nullable(),
  outcome: z.enum(["granted", "refused"]).nullable(),
  why: z.string().nullable(),
  decider: z.string().nullable(),
  actingFor: z.string().nullable(),
  decidedAt: z.date().nullable(),
  failure: z.string().nullable(),
  erasedAt: z.date().nullable(),
  rows: z.int().nullable(),
  records: z.int().nullable(),
});

/** Requests of an agency that `wanted` (over `r`) names, the newest first. */
export async function requestsWhere(
  queries: Queries,
  agencyId: number,
  wanted: RawBuilder<boolean>,
  most: number,
): Promise<ErasureRequest[]> {
  const { rows } = await sql`
    select r.request_id as "requestId", r.employee_id as "employeeId", ${employeeName("r.employee_id")} as name,
      r.category, r.reason, r.asked_at as "askedAt", r.answer_due as "answerDue",
      r.asked_by as "askedBy", ${employeeName("r.asked_by")} as asker,
      w.withdrawn_at as "withdrawnAt", d.outcome, d.reason as why, ${employeeName("d.decided_by")} as decider,
      d.acting_for as "actingFor", d.decided_at as "decidedAt", j.failure,
      e.erased_at as "erasedAt", e.erased_rows as rows, e.erased_records as records
    from erasure_request r
      left join erasure_withdrawal w on w.agency_id = r.agency_id and w.request_id = r.request_id
      left join erasure_decision d on d.agency_id = r.agency_id and d.request_id = r.request_id
      left join job_progress j on j.agency_id = d.agency_id and j.job_id = d.job_id
      left join erasure e on e.agency_id = r.agency_id and e.request_id = r.request_id
    where r.agency_id = ${agencyId} and ${wanted}
    order by r.request_id desc limit ${most}`.execute(queries);
  return rows.map((row) => asRequest(Row.parse(row)));
}

/** One request; undefined where there is none. */
export async function requestById(
  queries: Queries,
  agencyId: number,
  requestId: string,
): Promise<ErasureRequest | undefined> {
  const [found] = await requestsWhere(queries, agencyId, sql<boolean>`r.request_id = ${requestId}::uuid`, 1);
  return found;
}

function asRequest(row: z.output<typeof Row>): ErasureRequest {
  const { outcome, why, decider, actingFor, decidedAt, erasedAt, rows, records, askedBy, asker } = row;
  return {
    ...ErasureRequest.omit({ askedBy: true, state: true, decision: true, done: true }).parse(row),
    askedBy: { employeeId: askedBy, name: asker },
    state: stateOf(row),
    decision:
      outcome && decidedAt
        ? { outcome, reason: why ?? "", by: decider ?? "", actingFor, at: decidedAt }
        : null,
    done: erasedAt ? { at: erasedAt, rows: rows ?? 0, records: records ?? 0 } : null,
  };
}

function stateOf({ withdrawnAt, outcome, erasedAt, failure }: z.output<typeof Row>): ErasureState {
  if (withdrawnAt) return "withdrawn";
  if (outcome === null) return "waiting";
  if (outcome === "refused") return "refused";
  if (erasedAt) return "done";
  return failure === null ? "granted" : "stuck";
}
