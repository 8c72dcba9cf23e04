import { execFile } from "node:child_process";
import { promisify } from "node:util";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { emptyCopy } from "#test/setup/database.ts";
import { dumpSchema } from "#test/setup/schema-dump.ts";

const run = promisify(execFile);

/** Tables that belong to no agency, each with the reason. */
const withoutAgency = new Map([["public.migration", "which migrations ran, of the whole database"]]);

async function connected(): Promise<{ client: pg.Client; url: string }> {
  const { url, drop } = await emptyCopy();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(async () => {
    await client.end();
    await drop();
  });
  return { client, url };
}

test("schema.sql shows the migrated schema; after a migration: npx vitest run schema -u", async () => {
  const { client } = await connected();
  await expect(await dumpSchema(client)).toMatchFileSnapshot("../../../schema.sql");
});

test("the row types are those of the migrated schema", async () => {
  const { url } = await connected();
  const verify = run("npx", ["kysely-codegen", "--url", url, ...codegenOptions, "--verify"]);
  await expect(
    verify,
    `run: npx kysely-codegen ${codegenOptions.join(" ")} --url <database>`,
  ).resolves.toBeTruthy();
});

const codegenOptions = [
  ..."--dialect postgres --date-parser string --numeric-parser number --default-schema public".split(" "),
  ..."--include-pattern public.* --log-level warn --out-file src/platform/database/generated.ts".split(" "),
  ...["--type-mapping", '{"int8":"number"}'], // as connections.ts reads them
];

test("every tenant table has agency_id first in its keys, a policy, and no owner's rights for the application", async () => {
  const { client } = await connected();
  const { rows } = await client.query<{ name: string; walled: boolean; keys: string[]; owned: boolean }>(`
    select format('%s.%s', n.nspname, c.relname) as name,
      c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid and pg_get_expr(p.polqual, p.polrelid) like '(agency_id = %') as walled,
      array(select pg_get_constraintdef(k.oid) from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'f')) as keys,
      pg_get_userbyid(c.relowner) <> current_user as owned
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname = 'public'`);
  const tenant = rows.filter((row) => !withoutAgency.has(row.name));
  expect(tenant.length).toBeGreaterThan(20);
  expect(tenant.filter((row) => !row.walled).map((row) => row.name)).toEqual([]);
  expect(tenant.filter((row) => row.owned).map((row) => row.name)).toEqual([]);
  const badKeys = tenant.flatMap((row) =>
    row.keys.filter((key) => !/^(PRIMARY KEY|UNIQUE[A-Z ]*|FOREIGN KEY) \(agency_id[,)]/.test(key)),
  );
  expect(badKeys).toEqual([]);
});

test("unique indexes begin with the agency too", async () => {
  const { client } = await connected();
  const { rows } = await client.query<{ definition: string }>(
    "select indexdef as definition from pg_indexes where schemaname = 'public' and indexdef like 'CREATE UNIQUE%' and tablename <> 'migration'",
  );
  expect(rows.filter((row) => !row.definition.includes("(agency_id")).map((row) => row.definition)).toEqual(
    [],
  );
});
