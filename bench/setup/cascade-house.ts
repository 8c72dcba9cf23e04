import pg from "pg";

/** 20 units below the example's top one, each with a head and 49 people of five results: 5,000 results in all. */
export const cascadeSize = { units: 20, peopleOfUnit: 50, resultsOfPerson: 5, goals: 8 } as const;

const { units, peopleOfUnit, resultsOfPerson, goals } = cascadeSize;

/**
 * Results of heads serve goals, those of the people below serve the head's. Ids say what they are of, so that one
 * statement finds what another made: pg_temp.id('unit 3'), an id of version 8 out of the words.
 */
const statements = [
  `create function pg_temp.id(words text) returns uuid language sql immutable as
   $$ select overlay(overlay(md5(words) placing '8' from 13) placing '8' from 17)::uuid $$`,
  `insert into goal (agency_id, goal_id, year, ordinal, statement, written_by, written_at)
   select 1, pg_temp.id('goal ' || g), 2026, 100 + g, 'Sasaran strategis nomor ' || g, gen_random_uuid(), now()
   from generate_series(0, ${goals - 1}) g`,
  `insert into unit (agency_id, unit_id, parent_id, name)
   select 1, pg_temp.id('unit ' || u), (select unit_id from unit where agency_id = 1 and parent_id is null limit 1),
     'Bidang ' || u
   from generate_series(1, ${units}) u`,
  `insert into position (agency_id, position_id, unit_id, title, kind, leads_unit, reports_to_id)
   select 1, pg_temp.id('place ' || u || ' ' || p), pg_temp.id('unit ' || u),
     case p when 1 then 'Kepala Bidang ' || u else 'Analis ' || u || '-' || p end,
     case p when 1 then 'administrator' else 'pelaksana' end, p = 1,
     case when p > 1 then pg_temp.id('place ' || u || ' 1') end
   from generate_series(1, ${units}) u, generate_series(1, ${peopleOfUnit}) p order by u, p`,
  `insert into employee (agency_id, employee_id, nip, name, status)
   select 1, pg_temp.id('person ' || u || ' ' || p), '20000101202' || lpad(u::text, 3, '0') || lpad(p::text, 4, '0'),
     'Pegawai Rekaan ' || u || ' ' || p, 'PNS'
   from generate_series(1, ${units}) u, generate_series(1, ${peopleOfUnit}) p`,
  `insert into appointment (agency_id, appointment_id, employee_id, position_id, kind, starts_on)
   select 1, pg_temp.id('held ' || u || ' ' || p), pg_temp.id('person ' || u || ' ' || p),
     pg_temp.id('place ' || u || ' ' || p), 'definitive', '2025-01-02'
   from generate_series(1, ${units}) u, generate_series(1, ${peopleOfUnit}) p`,
  `insert into plan (agency_id, plan_id, year, employee_id, appraiser_id, appointment_id, starts_on, ends_on, approach,
     form, created_at)
   select 1, pg_temp.id('plan ' || u || ' ' || p), 2026, pg_temp.id('person ' || u || ' ' || p),
     pg_temp.id('person ' || u || ' 1'), pg_temp.id('held ' || u || ' ' || p), '2026-01-01', '2026-12-31',
     'quantitative', 'staff', now()
   from generate_series(1, ${units}) u, generate_series(1, ${peopleOfUnit}) p`,
  `insert into plan_result (agency_id, result_id, plan_id, category, ordinal, statement, serves_id, goal_id, serves_how)
   select 1, pg_temp.id('result ' || u || ' ' || p || ' ' || r), pg_temp.id('plan ' || u || ' ' || p), 'main', r,
     'Hasil kerja nomor ' || r || ' yang dirasakan warga di bidang ' || u || ' oleh pegawai ' || p,
     case when p > 1 then pg_temp.id('result ' || u || ' 1 ' || r) end,
     case when p = 1 then pg_temp.id('goal ' || (u + r) % ${goals}) end, 'indirect'
   from generate_series(1, ${units}) u, generate_series(1, ${peopleOfUnit}) p,
     generate_series(1, ${resultsOfPerson}) r order by p, u, r`,
  "analyze",
];

/** Writes the whole cascade into the example of a house. */
export async function furnishCascade(databaseUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  try {
    for (const statement of statements) await owner.query(statement);
  } finally {
    await owner.end();
  }
}
