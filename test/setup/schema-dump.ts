import type pg from "pg";

/**
 * The schema as text, in a fixed order, so that each migration shows as a diff of schema.sql:
 * tables with columns, constraints, indexes, policies, grants and triggers. Not meant to be run.
 */
export async function dumpSchema(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ line: string }>(schemaLines);
  return `${rows.map((row) => row.line).join("\n")}\n`;
}

const schemaLines = `
with tables as (
  select c.oid, format('%I.%I', n.nspname, c.relname) as name, c.relrowsecurity as walled
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname in ('public', 'ampera', 'identity')
),
lines as (
  select name, 0 as part, 0 as at, format(E'\\ntable %s%s', name, case when walled then ' -- row-level security' else '' end) as line from tables
  union all
  select t.name, 1, a.attnum, format('  %s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
    case when a.attnotnull then ' not null' else '' end,
    coalesce(case when a.attgenerated = 's' then ' generated ' else ' default ' end || pg_get_expr(d.adbin, d.adrelid), ''))
  from tables t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
  union all
  select t.name, 2, row_number() over (order by c.contype desc, c.conname), format('  constraint %s %s', c.conname, pg_get_constraintdef(c.oid))
  from tables t join pg_constraint c on c.conrelid = t.oid where c.contype <> 'n'
  union all
  select t.name, 3, row_number() over (order by i.indexrelid::regclass::text), '  ' || pg_get_indexdef(i.indexrelid)
  from tables t join pg_index i on i.indrelid = t.oid
  where not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.conrelid = t.oid)
  union all
  select t.name, 4, row_number() over (order by p.polname), format('  policy %s using %s', p.polname, pg_get_expr(p.polqual, p.polrelid))
  from tables t join pg_policy p on p.polrelid = t.oid
  union all
  select t.name, 5, row_number() over (order by grantee), format('  grant %s to %s', string_agg(lower(privilege_type), ', ' order by privilege_type), grantee)
  from tables t
  join information_schema.role_table_grants g on format('%I.%I', g.table_schema, g.table_name) = t.name
  where g.grantee like 'ampera\\_%' and g.grantee <> current_user group by t.name, grantee
  union all
  select t.name, 6, row_number() over (order by g.tgname), '  ' || pg_get_triggerdef(g.oid)
  from tables t join pg_trigger g on g.tgrelid = t.oid where not g.tgisinternal
)
select line from lines order by name, part, at`;
