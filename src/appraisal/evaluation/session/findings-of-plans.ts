import { sql } from "kysely";
import { z } from "zod";
import { findingOf } from "#appraisal/evaluation/indicator-facts.ts";
import { Indicator } from "#appraisal/plan/plan-content.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Finding } from "#rules/facts-and-rating/facts-and-rating.ts";
import type { Interval, Span } from "#rules/period/period.ts";

/** Of an agreed plan, looked at up to `until`. */
export type PlanLookedAt = { planId: string; version: number; plan: Span; interval: Interval; until: string };

const Row = z.object({
  planId: z.uuid(),
  indicators: z.array(Indicator),
  values: z.record(z.string(), z.number()),
  recorded: z.array(z.string()),
});

/** What the record says of every target of each plan, in one query: the same as on the page of one evaluation. */
export async function findingsOfPlans(
  queries: Queries,
  agencyId: number,
  wanted: readonly PlanLookedAt[],
): Promise<Map<string, Finding[]>> {
  if (wanted.length === 0) return new Map();
  const counting = sql`p.agency_id = ${agencyId} and p.plan_id = wanted.plan_id and p.reached_on <= wanted.until
    and not exists (select from progress_withdrawal w where w.agency_id = p.agency_id and w.progress_id = p.progress_id)`;
  const { rows } = await sql`
    select wanted.plan_id as "planId",
      (select coalesce(jsonb_agg(indicator), '[]') from jsonb_path_query(v.content, '$.results[*].indicators[*]') indicator) as indicators,
      (select coalesce(jsonb_object_agg(newest.indicator_id, newest.value), '{}') from (
        select distinct on (p.indicator_id) p.indicator_id, p.value from progress p where ${counting} and p.value is not null
        order by p.indicator_id, p.reached_on desc, p.recorded_at desc, p.progress_id desc) newest) as values,
      (select coalesce(jsonb_agg(distinct p.indicator_id), '[]') from progress p where ${counting}) as recorded
    from unnest(${wanted.map(({ planId }) => planId)}::uuid[], ${wanted.map(({ version }) => version)}::int[],
      ${wanted.map(({ until }) => until)}::date[]) as wanted (plan_id, version, until)
    join plan_version v on v.agency_id = ${agencyId} and v.plan_id = wanted.plan_id and v.version = wanted.version
    order by wanted.plan_id`.execute(queries);
  const looked = new Map(wanted.map((one) => [one.planId, one]));
  return new Map(
    rows.map((row) => {
      const { planId, indicators, values, recorded } = Row.parse(row);
      const at = looked.get(planId);
      const finding = (indicator: Indicator) => {
        const value = values[indicator.indicatorId] ?? null;
        return at
          ? findingOf(indicator, { value, isRecorded: recorded.includes(indicator.indicatorId) }, at)
          : "unknown";
      };
      return [planId, indicators.map(finding)];
    }),
  );
}
