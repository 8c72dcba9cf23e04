import { type RawBuilder, type SqlBool, sql } from "kysely";
import { z } from "zod";
import { employeeName } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import { Finding, Verdict } from "./finding.schema.ts";
import { findingUnknown } from "./law-review.errors.ts";

/** Findings that fulfil `wanted` (of the row `f` and the verdict `said`): another outcome before, then the newest first. */
export async function findingsWhere(
  queries: Queries,
  agencyId: number,
  wanted: RawBuilder<SqlBool>,
  limit: number,
): Promise<Finding[]> {
  const { rows } = await sql`
    select f.finding_id as "findingId", f.event_id as "eventId", event.kind, f.about,
      ${employeeName("f.about")} as name, f.rule, f.law_on::text as "lawOn", f.decided_on::text as "decidedOn",
      f.published_on::text as "publishedOn", f.known_then as "knownThen", f.known_now as "knownNow", f.differs,
      said.verdict
    from law_review_finding f
    join event on event.agency_id = ${agencyId} and event.event_id = f.event_id
    left join lateral (
      select v.verdict from law_review_verdict v
      where v.agency_id = ${agencyId} and v.finding_id = f.finding_id
      order by v.verdict_id desc limit 1) said on true
    where f.agency_id = ${agencyId} and ${wanted}
    order by f.differs desc, f.finding_id desc limit ${limit}`.execute(queries);
  return z.array(Finding).parse(rows);
}

/** One finding. Throws `law-review.unknown`. */
export async function findingById(queries: Queries, agencyId: number, findingId: string): Promise<Finding> {
  const [found] = await findingsWhere(queries, agencyId, sql<SqlBool>`f.finding_id = ${findingId}::uuid`, 1);
  if (!found) throw findingUnknown();
  return found;
}

/** What was decided on a finding, the newest first. */
export async function verdictsOn(queries: Queries, agencyId: number, findingId: string): Promise<Verdict[]> {
  const { rows } = await sql`
    select v.verdict, v.reason, v.corrector, v.due_on::text as "dueOn", ${employeeName("v.decided_by")} as by,
      v.decided_at as at
    from law_review_verdict v
    where v.agency_id = ${agencyId} and v.finding_id = ${findingId}::uuid
    order by v.verdict_id desc`.execute(queries);
  return z.array(Verdict).parse(rows);
}
