import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { type Entrance, letRolesIn } from "./role-login.ts";

export type MigrationReport = { applied: string[]; version: number };

/**
 * Brings the schema at `url` (of a user who may create roles and schemas) to the newest migration in `folder`,
 * each in its own transaction, one process at a time, and lets the working roles in. Throws when a migration that ran was edited since, or
 * when the server is older than `versionMinimum` (major version).
 */
export async function migrate(
  { url, secret }: Entrance,
  folder: string,
  versionMinimum: number,
): Promise<MigrationReport> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const version = await serverVersion(client);
    if (version < versionMinimum)
      throw new Error(`PostgreSQL ${version} is too old: ${versionMinimum} or newer is needed`);
    await client.query("select pg_advisory_lock(4711)"); // two processes that start at once
    await client.query(
      "create table if not exists public.migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())",
    );
    const applied = await applyNew(client, folder);
    await letRolesIn(client, secret);
    return { applied, version };
  } finally {
    await client.end();
  }
}

async function serverVersion(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ version: string }>(
    "select current_setting('server_version_num') as version",
  );
  return Math.floor(Number(rows[0]?.version) / 10_000);
}

async function applyNew(client: pg.Client, folder: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    "select name, sha256 from public.migration",
  );
  const done = new Map(rows.map((row) => [row.name, row.sha256]));
  const applied: string[] = [];
  for (const name of (await readdir(folder)).filter((file) => /^\d{4}-.*\.sql$/.test(file)).sort()) {
    const text = await readFile(join(folder, name), "utf8");
    const sha256 = createHash("sha256").update(text).digest("hex");
    if (done.get(name) === sha256) continue;
    if (done.has(name)) throw new Error(`${name} was edited after it ran: write a new migration instead`);
    await applyOne(client, name, text, sha256);
    applied.push(name);
  }
  return applied;
}

async function applyOne(client: pg.Client, name: string, text: string, sha256: string): Promise<void> {
  try {
    await client.query("begin");
    await client.query(text);
    await client.query("insert into public.migration (name, sha256) values ($1, $2)", [name, sha256]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
