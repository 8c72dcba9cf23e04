import { randomUUID } from "node:crypto";
import pg from "pg";

/** An empty database on the run's PostgreSQL, which flushes to disk as in earnest. */
export async function freshDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = String(process.env.DATABASE_URL);
  const name = `bench_${randomUUID().replaceAll("-", "")}`;
  await asOwner(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asOwner(server, `drop database ${name} with (force)`) };
}

async function asOwner(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
