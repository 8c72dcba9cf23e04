import pg from "pg";

/** Fills agency 1 of an empty, migrated database: so many people, each with an agreed, rated plan of 2026. */
export async function ratedYear(url: string, people: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements(people)) await client.query(statement);
    await client.query("analyze");
  } finally {
    await client.end();
  }
}

/** Ids that say whose they are, so that no round trip has to ask for them. */
const id = (kind: number, number: string) =>
  `('${kind}0000000-0000-7000-8000-' || lpad((${number})::text, 12, '0'))::uuid`;

function statements(people: number): string[] {
  const each = `from generate_series(1, ${people}) as n`;
  const units = Math.ceil(people / 25);
  const head = "((n - 1) / 25) * 25 + 1"; // the first of each twenty-five appraises the others
  return [
    "insert into agency (agency_id, name, place) values (1, 'Instansi rekaan', 'Palembang')",
    `insert into unit (agency_id, unit_id, name) select 1, ${id(1, "n")}, 'Unit ' || n from generate_series(1, ${units}) as n`,
    `insert into employee (agency_id, employee_id, nip, name, status) select 1, ${id(2, "n")},
       '19800115201001' || (1 + n % 2)::text || lpad((n % 1000)::text, 3, '0'), 'Pegawai ' || n, 'PNS' ${each}`.replace(
      "'19800115201001'",
      "lpad((1960 + n / 1000)::text, 4, '0') || '0115201001'",
    ),
    `insert into position (agency_id, position_id, unit_id, title, kind, leads_unit) select 1, ${id(3, "n")},
       ${id(1, "(n - 1) / 25 + 1")}, 'Jabatan ' || n, 'pelaksana', n % 25 = 1 ${each}`,
    `insert into appointment (agency_id, appointment_id, employee_id, position_id, kind, starts_on)
       select 1, ${id(4, "n")}, ${id(2, "n")}, ${id(3, "n")}, 'definitive', '2024-01-02' ${each}`,
    `insert into period (agency_id, year, starts_on, ends_on, opened_by, opened_at)
       values (1, 2026, '2026-01-01', '2026-12-31', ${id(2, "1")}, '2026-01-02')`,
    `insert into plan (agency_id, plan_id, year, employee_id, appraiser_id, appointment_id, starts_on, ends_on, approach, form, created_at)
       select 1, ${id(5, "n")}, 2026, ${id(2, "n")}, ${id(2, head)}, ${id(4, "n")}, '2026-01-01', '2026-12-31',
         'quantitative', 'staff', '2026-01-05' ${each}`,
    `insert into plan_version (agency_id, plan_id, version, content, proposed_by, proposed_at)
       select 1, ${id(5, "n")}, 1, '{}', ${id(2, "n")}, '2026-01-06' ${each}`,
    `insert into plan_agreement (agency_id, plan_id, version, agreed_by, agreed_at)
       select 1, ${id(5, "n")}, 1, ${id(2, head)}, '2026-01-07' ${each}`,
    `insert into evaluation (agency_id, evaluation_id, plan_id, interval, results_rating, conduct_rating, overall_rating, because, content, decided_by, decided_at)
       select 1, ${id(6, "n")}, ${id(5, "n")}, 'annual', 'as', 'as', 'good', '[]', '{}', ${id(2, head)}, '2027-01-05' ${each}`,
  ];
}
