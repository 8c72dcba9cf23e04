import { Socket } from "node:net";
import { sql } from "kysely";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { testDatabase } from "#test/setup/database.ts";
import type { Queries } from "./database.ts";

const number = (queries: Queries, value: number) =>
  sql<{ value: number }>`select ${value}::int as value`.execute(queries).then(({ rows }) => rows[0]?.value);

test("what is asked for together travels together, and each gets its own answer", async () => {
  const { database } = await testDatabase();
  await database.read(1, async (queries) => {
    await number(queries, 0);
    const sends = vi.spyOn(Socket.prototype, "_writev");
    const answers = await Promise.all([1, 2, 3].map((value) => number(queries, value)));
    expect(answers).toEqual([1, 2, 3]);
    expect(sends).toHaveBeenCalledTimes(1);
    sends.mockRestore();
  });
});

test("one query that fails takes nothing from those beside it", async () => {
  const { database } = await testDatabase();
  await database.read(1, async (queries) => {
    const wrong = sql`select 1 / ${0}::int`.execute(queries);
    const [first, second] = await Promise.allSettled([wrong, number(queries, 2)]);
    expect(first.status).toBe("rejected");
    expect(second).toEqual({ status: "fulfilled", value: 2 });
    expect(await number(queries, 3)).toBe(3);
  });
});

test("in a transaction a failure undoes what was sent beside it", async () => {
  const { database } = await testDatabase(1);
  const nameOf = (queries: Queries) =>
    sql<{ name: string }>`select current_setting('application_name') as name`
      .execute(queries)
      .then(({ rows }) => rows[0]?.name);
  const attempt = database.write(1, (queries) =>
    Promise.all([
      sql`set local application_name = 'changed'`.execute(queries),
      sql`select 1 / ${0}::int`.execute(queries),
    ]),
  );
  await expect(attempt).rejects.toThrow("division by zero");
  expect(await database.read(1, nameOf)).toBe("");
});

test("a connection that was cut while somebody wrote to it is told as busy, and is not used again", async () => {
  const { database } = await testDatabase(1);
  const pidOf = async (queries: Queries) =>
    (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(queries)).rows[0]?.pid;
  let first: number | undefined;
  const cut = database.read(1, async (queries) => {
    first = await pidOf(queries);
    throw Object.assign(new Error("write EPIPE"), { code: "EPIPE" });
  });
  await expect(cut).rejects.toMatchObject({ code: "database.busy" });
  expect(await database.read(1, pidOf)).not.toBe(first);
});

test("a connection that breaks fails every query on it, and the next one gets another", async () => {
  const { database, url } = await testDatabase(1);
  const office = new pg.Client({ connectionString: url });
  await office.connect();
  const broken = database.read(1, async (queries) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(queries);
    const slow = sql`select pg_sleep(10)`.execute(queries);
    const cut = office.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
    await Promise.all([slow, number(queries, 5), cut]);
  });
  await expect(broken).rejects.toMatchObject({ code: "database.busy" });
  expect(await database.read(1, (queries) => number(queries, 6))).toBe(6);
  await office.end();
});
