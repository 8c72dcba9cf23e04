import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { personalData } from "#app.ts";
import { type Database, openDatabase } from "#platform/database/database.ts";
import { eraseHoldings } from "#platform/personal-data/erase-holdings.ts";
import { readHolding } from "#platform/personal-data/read-holding.ts";
import type { DataCategory } from "#rules/erasure/erasure.law.ts";
import { type Example, openExample } from "#test/setup/example.ts";
import { openLoot } from "#test/setup/loot.ts";
import { plaju } from "#test/setup/plaju.ts";
import { secret } from "#test/setup/secret.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const agencyId = 1;
let ampera: Example;
let database: Database;

beforeAll(async () => {
  ampera = await openExample();
  const { owner } = await openLoot(ampera); // evidence, objections, follow-ups, national ratings: a bit of everything
  await owner.end();
  database = openDatabase({ url: ampera.databaseUrl, secret }, 2);
});
afterAll(async () => {
  await database?.close();
  await ampera?.stop();
});

class Undo extends Error {}

test("whatever anybody has, all of it can be erased: no row of another holds it fast, and none of it is left", async () => {
  const everybody = await database.read(agencyId, (queries) =>
    queries
      .selectFrom("employee")
      .select(["employee_id", "nip"])
      .where("agency_id", "=", agencyId)
      .orderBy("employee_id")
      .execute(),
  );
  const rich = new Set<string>(Object.values(plaju).map(({ nip }) => nip)); // whom the example tells most of
  const some = everybody.filter(({ nip }, at) => rich.has(nip) || at % 4 === 0);
  const gone = new Set<DataCategory>(["appraisal", "notices", "copies", "access", "master"]);
  const deletable = personalData.holdings.filter(
    ({ category, erased }) => gone.has(category) && erased === undefined,
  );
  const filled = new Set<string>();
  for (const { employee_id: employeeId } of some) {
    const whose = { agencyId, employeeId };
    const erasing = database.bulk(agencyId, async (queries) => {
      for (const holding of deletable)
        if ((await readHolding(queries, holding, whose)).length > 0) filled.add(holding.table);
      await eraseHoldings(queries, personalData.holdings, gone, whose);
      for (const holding of deletable)
        expect(await readHolding(queries, holding, whose), `${holding.table} of ${employeeId}`).toEqual([]);
      throw new Undo();
    });
    await expect(erasing).rejects.toThrow(Undo);
  }
  expect(some.length).toBeGreaterThan(25);
  expect(filled.size).toBeGreaterThan(45); // so that it says something of the order in which they go
});
