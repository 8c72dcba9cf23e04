import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { startEmbedded } from "#platform/database/embedded/embedded.ts";
import { migrate } from "#platform/database/migrate.ts";
import { quickFolder } from "./quick-folder.ts";
import { secret } from "./secret.ts";

/** One PostgreSQL for the whole run, with a migrated template that each test copies. */
export default async function setup(): Promise<() => Promise<void>> {
  const stop = process.env.AMPERA_TEST_DATABASE_URL ? async () => {} : await startOwn();
  const drop = await makeTemplate(String(process.env.AMPERA_TEST_DATABASE_URL));
  process.env.AMPERA_TEST_KEYS = await mkdtemp(join(quickFolder(), "ampera-keys-"));
  return async () => {
    await rm(String(process.env.AMPERA_TEST_KEYS), { recursive: true, force: true });
    await drop();
    await stop();
  };
}

async function startOwn(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(quickFolder(), "ampera-test-"));
  const server = await startEmbedded({ folder, fsync: false });
  process.env.AMPERA_TEST_DATABASE_URL = server.url;
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function makeTemplate(url: string): Promise<() => Promise<void>> {
  const name = `ampera_template_${process.pid}`;
  await run(url, [`drop database if exists ${name}`, `create database ${name}`]);
  const template = new URL(url);
  template.pathname = `/${name}`;
  await migrate({ url: template.href, secret }, "migrations", 15);
  process.env.AMPERA_TEST_TEMPLATE = name;
  return () => run(url, [`drop database ${name} with (force)`]);
}

async function run(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
