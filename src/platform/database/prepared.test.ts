import { sql } from "kysely";
import { expect, test } from "vitest";
import { testDatabase } from "#test/setup/database.ts";
import { prepared } from "./prepared.ts";

const echo = prepared((queries, of: { word: string; numbers: readonly number[] }) =>
  sql<{ word: string; sum: number }>`
    select ${of.word}::text || '!' as word, (select sum(n)::int from unnest(${of.numbers}::int[]) as n) as sum,
      ${"fixed"} as kept`.compile(queries),
);

test("each asking gets its own values, at the same moment too", async () => {
  const { database } = await testDatabase();
  const answers = await database.read(1, (queries) =>
    Promise.all([
      echo(queries, { word: "satu", numbers: [1, 2] }),
      echo(queries, { word: "dua'; --", numbers: [] }),
    ]),
  );
  expect(answers.map(({ rows }) => rows[0])).toEqual([
    { word: "satu!", sum: 3, kept: "fixed" },
    { word: "dua'; --!", sum: null, kept: "fixed" },
  ]);
});

test("what looks at a value while the query is put together is refused: it would hold for all others too", async () => {
  const { database } = await testDatabase();
  const decides = prepared((queries, of: { max: number }) =>
    (of.max > 10 ? sql`select 1` : sql`select 2`).compile(queries),
  );
  await expect(database.read(1, (queries) => decides(queries, { max: 20 }))).rejects.toThrow(
    '"max" has no value yet',
  );
});
