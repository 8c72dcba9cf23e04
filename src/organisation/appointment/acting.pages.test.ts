import { expect, test } from "vitest";
import { organisationPages } from "#organisation/pages.ts";
import { visits } from "#test/setup/pages.ts";
import { makeWorld } from "#test/setup/world.ts";

const article = "SE Kepala BKN 1/SE/I/2021";
const unconfirmed = "belum dicocokkan dengan naskah resmi";

async function openActing() {
  const world = await makeWorld();
  const pages = visits(world, organisationPages);
  const person = `/pegawai/${world.people.member.employeeId}`;
  const plt = { kind: "plt", positionId: world.positions.lurah, decree: "800/1/2026" };
  const send = (fields: Record<string, string>) =>
    pages.post("personnel", `${person}/plt-plh`, { ...plt, ...fields });
  const shown = async () => (await pages.get("personnel", person)).html;
  return { send, shown };
}

test("a Plt of thirteen months is warned of with its article, and kept once the decree is said to have it so", async () => {
  const { send, shown } = await openActing();
  const days = { startsOn: "2026-03-01", endsOn: "2027-03-31" };
  const warned = await send(days);
  expect(warned.status).toBe(422);
  for (const words of [
    article,
    unconfirmed,
    "paling lambat 31 Mei 2026",
    'href="#f-knowingly"',
    "800/1/2026",
  ])
    expect(warned.html).toContain(words);
  expect(await shown()).not.toContain("Plt Lurah Plaju Ilir");

  expect((await send({ ...days, knowingly: "yes" })).status).toBe(303);
  const person = await shown();
  for (const words of ["Plt Lurah Plaju Ilir", "Melewati masa tugas Plt.", article, unconfirmed])
    expect(person).toContain(words);
});

test("three months and one extension pass without a word; the second extension does not", async () => {
  const { send, shown } = await openActing();
  expect((await send({ startsOn: "2026-03-01", endsOn: "2026-05-31" })).status).toBe(303);
  expect((await send({ startsOn: "2026-06-01", endsOn: "2026-08-31" })).status).toBe(303);
  expect(await shown()).not.toContain(article);
  const again = await send({ startsOn: "2026-09-01", endsOn: "2026-09-30" });
  expect([again.status, again.html]).toEqual([
    422,
    expect.stringContaining("hanya dapat diperpanjang 1 kali"),
  ]);
});

test("a Plh has no such term", async () => {
  const { send } = await openActing();
  expect((await send({ kind: "plh", startsOn: "2026-03-01", endsOn: "2026-12-31" })).status).toBe(303);
});
