import { expect, test } from "vitest";
import { callProcedure } from "#platform/http/ask.ts";
import { worldWithCounters } from "../case.fixture.ts";
import { caseNumber, numberPrefix, takeNumber } from "./case-number.ts";
import { takeIn } from "./take-in.ts";

test.each([
  ["Kecamatan Plaju", "PLJ"],
  ["Dinas Kependudukan dan Catatan Sipil", "DKC"],
  ["Kelurahan Ulu", "ULX"],
  ["Badan Pendapatan Daerah", "BPD"],
])("%s numbers its cases %s-…", (name, prefix) => {
  expect(numberPrefix(name)).toBe(prefix);
  expect(caseNumber(prefix, 2026, 4217)).toBe(`${prefix}-2026-004217`);
});

test("many taken in at the same moment: no number twice, and none waits for another", async () => {
  const { world, services } = await worldWithCounters();
  const call = await world.call("wardMember");
  const input = { unitId: world.units.ward, serviceId: services.letter, papers: ["ktp", "kk"] };
  const numbers = await Promise.all(
    Array.from({ length: 150 }, () => callProcedure(takeIn, input, call).then(({ number }) => number)),
  );
  expect(new Set(numbers).size).toBe(150);
  expect(numbers.toSorted().at(-1)).toBe("PLJ-2026-000150"); // the lowest free ones, without a gap
});

test("an intake that is rolled back gives its number back", async () => {
  const { world } = await worldWithCounters();
  const failing = world.database.write(1, async (queries) => {
    await takeNumber(queries, 1, 2026);
    throw new Error("the power went out");
  });
  await expect(failing).rejects.toThrow("power");
  const taken = await world.database.write(1, (queries) => takeNumber(queries, 1, 2026));
  expect(taken).toBe(1);
});

test("a number that another transaction holds is not waited for", async () => {
  const { world } = await worldWithCounters();
  await world.database.write(1, (queries) => takeNumber(queries, 1, 2026));
  const both = await world.database.write(1, async (queries) => {
    const held = await takeNumber(queries, 1, 2026);
    const other = await world.database.write(1, (others) => takeNumber(others, 1, 2026));
    return [held, other];
  });
  expect(both).toEqual([2, 3]);
});
