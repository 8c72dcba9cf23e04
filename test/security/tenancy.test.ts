import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { openPool } from "#platform/database/connections.ts";
import { emptyCopy } from "#test/setup/database.ts";
import { secret } from "#test/setup/secret.ts";

const Tables = z.array(
  z.object({ name: z.string(), tenant: z.boolean(), walled: z.boolean(), insert: z.boolean() }),
);
const Columns = z.array(z.object({ name: z.string(), type: z.string() }));

const refused = /row-level security|permission denied/;

/** Row by row what PostgreSQL says of a table that `ampera_app` may meet. */
const tablesSql = `
  select relname as name, relrowsecurity as walled,
    exists (select from pg_attribute where attrelid = oid and attname = 'agency_id') as tenant,
    has_table_privilege('ampera_app', oid, 'insert') as insert
  from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by relname`;

/** Tables that belong to no agency. */
const shared = ["migration"];

describe("the wall between agencies, at the database itself", () => {
  let url: string;
  let drop: () => Promise<void>;
  let owner: pg.Client;
  let pool: pg.Pool;
  let app: pg.PoolClient;
  let tables: z.output<typeof Tables>;

  beforeAll(async () => {
    ({ url, drop } = await emptyCopy());
    owner = new pg.Client({ connectionString: url });
    await owner.connect();
    tables = Tables.parse((await owner.query(tablesSql)).rows);
    await dropChecks(owner);
    for (const { name } of tenants(tables)) await putOneRowOfEach(owner, name);
    pool = openPool({ url, secret }, "ampera_app", 2);
    app = await pool.connect(); // held: a pool throws a connection away after an error, and its agency with it
  });
  afterAll(async () => {
    app?.release();
    await pool?.end();
    await owner?.end();
    await drop?.();
  });

  test("every table belongs to an agency and stands behind the wall, or is known to be shared", () => {
    expect(tables.length).toBeGreaterThan(25);
    expect(tables.filter(({ tenant }) => !tenant).map(({ name }) => name)).toEqual(shared);
    expect(tables.filter(({ tenant, walled }) => tenant && !walled)).toEqual([]);
  });

  test("a connection that forgets the agency sees no row", async () => {
    const seen = await countEach();
    expect(Object.values(seen).every((count) => count === 0 || count === "closed")).toBe(true);
  });

  test("with an agency set it sees that agency's row and no other", async () => {
    await asAgency("1", async () => {
      for (const [table, count] of Object.entries(await countEach()))
        expect([table, count]).toEqual([table, 1]);
      for (const { name } of tenants(tables)) {
        const { rows } = await app.query(`select distinct agency_id as name, '' as type from ${name}`);
        expect(rows).toEqual([{ name: 1, type: "" }]);
      }
    });
  });

  test.each(["", "0", "3", "1 or true", "-1"])("a strange agency (%j) opens nothing", async (agency) => {
    await asAgency(agency, async () => {
      const seen = await countEach().catch(() => ({}));
      expect(Object.values(seen).filter((count) => count !== 0)).toEqual([]);
    });
  });

  test("it writes nothing for another agency: no insert, no move, no change, no deletion", async () => {
    await asAgency("1", async () => {
      for (const { name, insert } of tenants(tables)) {
        const columns = await columnsOf(owner, name);
        if (insert) await expect(attempt(insertInto(name, columns, 2)), name).rejects.toThrow(refused);
        const changed = await attempt(`update ${name} set agency_id = agency_id where agency_id = 2`).catch(
          () => 0,
        );
        const deleted = await attempt(`delete from ${name} where agency_id = 2`).catch(() => 0);
        expect([name, changed, deleted]).toEqual([name, 0, 0]);
        const moved = await attempt(`update ${name} set agency_id = 2`).then(
          (n) => `${name} moved ${n}`,
          String,
        );
        expect(moved).toMatch(refused);
      }
    });
  });

  test("the role is weak: it owns nothing, makes nothing, and reads no password", async () => {
    const { rows } = await owner.query(
      "select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname ~ '^ampera_app'",
    );
    expect(rows.length).toBeGreaterThan(1); // the role, and who signs in with its rights
    expect(rows.flatMap((row) => Object.values(row))).not.toContain(true);
    const owned = await owner.query(
      "select relname from pg_class where relowner::regrole::text ~ '^ampera_app'",
    );
    expect(owned.rows).toEqual([]);
    await expect(attempt("create table mine (id int)")).rejects.toThrow(/permission/);
    await expect(attempt("alter table plan disable row level security")).rejects.toThrow(/owner/);
    await expect(attempt("select * from identity.account")).rejects.toThrow(/permission/);
    await expect(attempt("select pg_read_file('/etc/passwd')")).rejects.toThrow(/permission/);
    await expect(attempt("copy plan to program 'cat'")).rejects.toThrow(/permission|privilege/);
  });

  test.each(["ampera_bulk", "ampera_identity", "postgres", "none"])("it cannot become %s", async (role) => {
    const client = await pool.connect();
    try {
      const nameSql = "select current_user as name";
      const { rows: before } = await client.query(nameSql);
      await client.query(`select set_config('role', '${role}', false)`).catch(() => {});
      expect((await client.query(nameSql)).rows).toEqual(before);
      expect(JSON.stringify(before)).toMatch(/ampera_app_/);
    } finally {
      client.release(true);
    }
  });

  async function countEach(): Promise<Record<string, number | "closed">> {
    const counts: Record<string, number | "closed"> = {};
    for (const { name } of tenants(tables)) {
      const { rows } = await app.query(`select count(*)::int as count from ${name}`);
      counts[name] = z.array(z.object({ count: z.number() })).parse(rows)[0]?.count ?? 0;
    }
    return counts;
  }

  async function asAgency(agency: string, work: () => Promise<void>): Promise<void> {
    await app.query(`set ampera.agency = '${agency}'`);
    await work().finally(() => app.query("reset ampera.agency"));
  }

  async function attempt(sql: string): Promise<number> {
    return (await app.query(sql)).rowCount ?? 0;
  }
});

function tenants<Table extends { tenant: boolean }>(tables: readonly Table[]): Table[] {
  return tables.filter(({ tenant }) => tenant);
}

/** What the rows say does not matter here, only whose they are: then a row can be made for any table. */
async function dropChecks(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query(
    `select conname as name, conrelid::regclass::text as "table" from pg_constraint
     where contype in ('c', 'f') and connamespace = 'public'::regnamespace`,
  );
  const constraints = z.array(z.object({ name: z.string(), table: z.string() })).parse(rows);
  for (const { name, table } of constraints)
    await owner.query(`alter table ${table} drop constraint "${name}"`);
}

/** One row of agency 1, one of agency 2. */
async function putOneRowOfEach(owner: pg.Client, table: string): Promise<void> {
  const columns = await columnsOf(owner, table);
  for (const agencyId of [1, 2]) await owner.query(insertInto(table, columns, agencyId));
}

async function columnsOf(owner: pg.Client, table: string): Promise<z.output<typeof Columns>> {
  const { rows } = await owner.query(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  return Columns.parse(rows);
}

const values: Record<string, string> = {
  ...{ uuid: "gen_random_uuid()", text: "'x'", integer: "1", bigint: "1", numeric: "1", boolean: "true" },
  ...{ date: "'2026-01-01'", "timestamp with time zone": "now()", jsonb: "'{}'", bytea: "'x'" },
  ...{ "integer[]": "'{1}'", "text[]": "'{x}'", "uuid[]": "'{}'", smallint: "1" },
};

function insertInto(table: string, columns: z.output<typeof Columns>, agencyId: number): string {
  const list = columns.map(({ name, type }) => (name === "agency_id" ? String(agencyId) : values[type]));
  return `insert into ${table} (${columns.map(({ name }) => name).join(", ")}) values (${list.join(", ")})`;
}
