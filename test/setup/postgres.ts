import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbedded } from "#platform/database/embedded/embedded.ts";
import { migrate } from "#platform/database/migrate.ts";

/** One PostgreSQL for the whole run, with a migrated template that each test copies. */
export default async function setup(): Promise<() => Promise<void>> {
  const stop = process.env.AMPERA_TEST_DATABASE_URL ? async () => {} : await startOwn();
  await makeTemplate(String(process.env.AMPERA_TEST_DATABASE_URL));
  return stop;
}

async function startOwn(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "ampera-test-"));
  const server = await startEmbedded({ folder, fsync: false });
  process.env.AMPERA_TEST_DATABASE_URL = server.url;
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function makeTemplate(url: string): Promise<void> {
  const name = `ampera_template_${process.pid}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const template = new URL(url);
  template.pathname = `/${name}`;
  await migrate(template.href, "migrations", 15);
  process.env.AMPERA_TEST_TEMPLATE = name;
}
