import { type RawBuilder, sql } from "kysely";
import { plansForRange } from "./library.schema.ts";
import { references } from "./reference.ts";

/**
 * Every entry once, whoever wrote it: key, statement, aspect, comparison, unit, field, kinds, plans, range, example,
 * insteadOf, hidden. The wording, unit and comparison that most plans use stand for all; the range of targets is of
 * those plans only, and only where they are enough that nobody is recognised. Keys are compared byte by byte.
 */
export function entriesSql(agencyId: number): RawBuilder<unknown> {
  const written = JSON.stringify(references());
  return sql`
    select coalesce(used.key, example.key) collate "C" as key, coalesce(used.statement, example.statement) as statement,
      coalesce(used.aspect, example.aspect) as aspect, coalesce(used.comparison, example.comparison) as comparison,
      coalesce(used.unit, example.unit) as unit, coalesce(used.field, example.field) as field,
      array(select distinct kind from unnest(coalesce(used.kinds, '{}') || coalesce(example.kinds, '{}')) as kind
        where kind <> '' order by kind) as kinds,
      coalesce(used.plans, 0) as plans, used.range, example.target as example,
      example."insteadOf", hiding.hidden
    from (${usedSql(agencyId)}) as used
    full join jsonb_to_recordset(${written}::jsonb) as example (
      key text, statement text, aspect text, comparison text, unit text, field text, kinds text[], target float8,
      "insteadOf" text) on example.key = used.key
    left join (${hiddenSql(agencyId)}) as hiding on hiding.entry_key = coalesce(used.key, example.key)`;
}

function usedSql(agencyId: number): RawBuilder<unknown> {
  return sql`
    select grouped.*, (
        select case when count(distinct same.plan_id) >= ${plansForRange}
          then jsonb_build_object('least', min(same.target), 'most', max(same.target)) end
        from library_use as same
        where same.agency_id = ${agencyId} and same.entry_key = grouped.key and same.unit = grouped.unit
          and same.comparison = grouped.comparison and same.target is not null) as range
    from (
      select entry_key as key, mode() within group (order by statement) as statement,
        min(aspect) as aspect, mode() within group (order by comparison) as comparison,
        mode() within group (order by unit) as unit, mode() within group (order by field) as field,
        array_agg(distinct position_kind) as kinds, count(distinct plan_id)::integer as plans
      from library_use where agency_id = ${agencyId}
      group by entry_key) as grouped`;
}

function hiddenSql(agencyId: number): RawBuilder<unknown> {
  return sql`
    select distinct on (hiding.entry_key) hiding.entry_key,
      jsonb_build_object('hidingId', hiding.hiding_id, 'reason', hiding.reason) as hidden
    from library_hiding as hiding
    where hiding.agency_id = ${agencyId} and not exists (
      select from library_hiding_end as ended
      where ended.agency_id = hiding.agency_id and ended.hiding_id = hiding.hiding_id)
    order by hiding.entry_key, hiding.hidden_at desc, hiding.hiding_id`;
}
