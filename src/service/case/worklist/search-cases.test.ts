import { beforeEach, expect, test } from "vitest";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import { type CounterWorld, seen, takenIn, worldWithCounters } from "../case.fixture.ts";
import { casePages } from "../case.pages.ts";
import { closeCase } from "../closing/close-case.ts";
import { pickUp } from "../closing/pick-up.ts";
import { handOver } from "../work/hand-over.ts";
import { searchCases } from "./search-cases.ts";

let ground: CounterWorld;
beforeEach(async () => {
  ground = await worldWithCounters();
});

async function numbersOf(who: "wardMember" | "member" | "camat", words: string): Promise<string[]> {
  const { hits } = await as(ground.world, who, searchCases, { words });
  return hits.map(({ number }) => number).sort();
}

test("by a piece of the name in whatever case, every word of it, or by the phone as it is written abroad", async () => {
  const { number } = await takenIn(ground, { name: "Sulastri Wati", phone: "0812-3456-7890" });
  await takenIn(ground, { name: "Sulaiman", phone: "" });
  await takenIn(ground, { name: "", phone: "" });
  for (const words of ["lastri", "WATI sulas", "0812 3456", "+62 812-3456-7890", "7890"])
    expect([words, await numbersOf("wardMember", words)]).toEqual([words, [number]]);
  for (const words of ["sulastri wahyu", "s%stri", "0899", "..."])
    expect([words, await numbersOf("wardMember", words)]).toEqual([words, []]);
});

test("an apostrophe is no letter, whichever was typed", async () => {
  const { number } = await takenIn(ground, { name: "Nur’aini" });
  for (const words of ["nur'aini", "NURAINI", "nur’a"])
    expect([words, await numbersOf("wardMember", words)]).toEqual([words, [number]]);
});

test("at one's own counters only, and no longer once the result was handed out", async () => {
  const { world } = ground;
  const { caseId, number } = await takenIn(ground);
  expect(await numbersOf("member", "sulastri")).toEqual([]); // of another office
  expect(await numbersOf("camat", "sulastri")).toEqual([number]);
  const { change } = await seen(world, "wardMember", caseId);
  await as(world, "wardMember", closeCase, { ...change, outcome: "issued", despite: "Rekaan" });
  expect(await as(world, "wardMember", searchCases, { words: "sulastri" })).toMatchObject({
    hits: [{ number, isReady: true }],
  });
  await as(world, "wardMember", pickUp, { caseId, name: "Sulastri" });
  expect(await numbersOf("wardMember", "sulastri")).toEqual([]);
});

test("handed over elsewhere it is still found where it was taken in", async () => {
  const { world } = ground;
  const { caseId, number } = await takenIn(ground);
  const { change } = await seen(world, "wardMember", caseId);
  await as(world, "wardMember", handOver, {
    ...change,
    unitId: world.units.services,
    note: "Mohon dilanjutkan",
  });
  expect(await numbersOf("wardMember", "sulastri")).toEqual([number]);
  expect(await numbersOf("member", "sulastri")).toEqual([number]);
});

test("one or two letters show nobody; more than a page says so", async () => {
  for (let n = 0; n < 21; n += 1) await takenIn(ground);
  expect(await as(ground.world, "wardMember", searchCases, { words: "su la s" })).toMatchObject({
    ...{ hits: [], tooShort: true },
  });
  const { hits, more } = await as(ground.world, "wardMember", searchCases, { words: "sulastri" });
  expect([hits.length, more]).toEqual([20, true]);
});

test("one field: a number leads to its case, a name to those of that name, and what nobody has is said kindly", async () => {
  const { world } = ground;
  const { caseId, number } = await takenIn(ground);
  const desk = visits(world, casePages);
  const led = await desk.get("wardMember", "/loket/cari?cari=1");
  expect([led.status, led.location]).toEqual([303, `/loket/permohonan/${caseId}`]);
  expect((await desk.get("wardMember", "/loket/cari?cari=sulas")).html).toContain(number);
  expect((await desk.get("wardMember", "/loket/cari?cari=Entah")).html).toContain("Tidak ada yang cocok");
  expect((await desk.get("wardMember", "/loket/cari?cari=s")).html).toContain("paling sedikit tiga huruf");
});
