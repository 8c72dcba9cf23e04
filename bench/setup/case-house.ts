import pg from "pg";

/**
 * Cases number `from` to `to` at the example's counters, spread over 98 weeks of opening hours, 98 of 100 of them
 * closed; waits and works as if log-normal. Only what the figures are drawn from: no steps, no papers.
 */
export async function furnishCases(databaseUrl: string, from: number, to: number): Promise<void> {
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  await owner.query(`select setseed(0.42)`);
  await owner.query(
    `insert into service_case (agency_id, case_id, number, code, service_id, standard_version, unit_id, received_at,
       waited_minutes, entered_by)
     select 1, gen_random_uuid(), 'B-' || i, 'bench' || lpad(i::text, 10, '0'), point.service_id, 1, point.unit_id,
       timestamptz '2025-01-06 08:00+07' + ((i % 490) / 5) * interval '7 days' + (i % 5) * interval '1 day'
         + (random() * 235)::integer * interval '1 minute',
       exp(2 + 0.9 * sqrt(-2 * ln(1 - random())) * cos(6.2832 * random()))::integer, person.id
     from generate_series(${from}::integer, ${to}::integer) i
     join (select unit_id, service_id, row_number() over (order by unit_id, service_id) - 1 as place,
       count(*) over () as places from service_point where agency_id = 1) point on point.place = i % point.places
     cross join lateral (select (array(select employee_id from employee where agency_id = 1 order by 1))[1 + i % 100] as id) person`,
  );
  await owner.query(
    `insert into case_closure (agency_id, case_id, outcome, closed_at, closed_by, unit_id, service_id, due_at, worked_minutes)
     select 1, case_id, case when right(code, 2) = '07' then 'withdrawn' else 'issued' end,
       received_at + worked * interval '1 minute', entered_by, unit_id, service_id, received_at + interval '1 hour', worked
     from (select *, exp(3.6 + 0.9 * sqrt(-2 * ln(1 - random())) * cos(6.2832 * random()))::integer as worked
       from service_case where agency_id = 1 and code between 'bench' || lpad($1::text, 10, '0') and 'bench' || lpad($2::text, 10, '0')
         and right(code, 2) not in ('13', '14')) as made`,
    [from, to],
  );
  await owner.query(
    `insert into open_case (agency_id, case_id, unit_id, step_code, due_at)
     select 1, case_id, unit_id, 'check', received_at + interval '1 hour' from service_case c
     where agency_id = 1 and code like 'bench%' and received_at > timestamptz '2026-11-01 00:00+07'
       and right(code, 2) in ('13', '14') and not exists (select from open_case o where o.agency_id = 1 and o.case_id = c.case_id)`,
  );
  await owner.query("vacuum analyze");
  await owner.end();
}
