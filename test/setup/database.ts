import { randomUUID } from "node:crypto";
import pg from "pg";
import { onTestFinished } from "vitest";
import { type Database, openDatabase } from "#platform/database/database.ts";
import { secret } from "./secret.ts";

export type TestDatabase = { url: string; database: Database };

/** A database of the test's own, copied from the migrated template; dropped when the test ends, and the
 * test fails when a connection is still held then. */
export async function testDatabase(connectionsMax = 5): Promise<TestDatabase> {
  const { url, drop } = await emptyCopy();
  const database = openDatabase({ url, secret }, connectionsMax);
  onTestFinished(async () => {
    const { open, idle } = database.load();
    await database.close();
    await drop();
    if (open !== idle) throw new Error(`${open - idle} connections were not given back`);
  });
  return { url, database };
}

/** A migrated database without the application's pools; the caller drops it. */
export async function emptyCopy(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  await asOwner(`create database ${name} template ${process.env.AMPERA_TEST_TEMPLATE} strategy file_copy`);
  const url = new URL(String(process.env.AMPERA_TEST_DATABASE_URL));
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asOwner(`drop database ${name} with (force)`) };
}

async function asOwner(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: String(process.env.AMPERA_TEST_DATABASE_URL) });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
