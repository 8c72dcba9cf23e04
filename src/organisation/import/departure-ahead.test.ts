import { expect, test } from "vitest";
import { appointActing } from "#organisation/appointment/appoint-acting.ts";
import { depart } from "#organisation/departure/depart.ts";
import { as } from "#test/setup/as.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { worldRows } from "./import.fixture.ts";
import { changed, confirmed, insisted, previewed, problems } from "./import.steps.fixture.ts";
import { confirmImport } from "./import.ts";
import { importLines } from "./import-lines.ts";

const decree = "882/15/BKPSDM/2026";

/** Hendra retires on 1 May, and Darto stands in for him from that day on. */
async function worldBeforeRetirement() {
  const world = await makeWorld();
  const { head, colleague } = world.people;
  const { employeeId } = head;
  await as(world, "personnel", depart, { employeeId, reason: "retired", leftOn: "2026-05-01", decree });
  const acting = { kind: "plt", employeeId: colleague.employeeId, positionId: world.positions.head } as const;
  const days = { startsOn: "2026-05-01", endsOn: "2026-12-31" };
  await as(world, "personnel", appointActing, { ...acting, ...days, decree });
  return world;
}

async function recorded(world: World) {
  const { employeeId } = world.people.head;
  return world.rows(async (queries) => ({
    departure: await queries
      .selectFrom("departure")
      .select(["left_on", "reason"])
      .where("employee_id", "=", employeeId)
      .executeTakeFirst(),
    held: await queries
      .selectFrom("appointment")
      .select(["starts_on", "ends_on"])
      .where("employee_id", "=", employeeId)
      .orderBy("starts_on")
      .execute(),
  }));
}

const retired = { left_on: "2026-05-01", reason: "retired" };

test("somebody who is to retire later and still stands in the file is unchanged, and retires", async () => {
  const world = await worldBeforeRetirement();
  const rows = changed(worldRows(), "Yuni", { Nama: "Yuni Kartika, S.E." }); // something to save
  expect((await previewed(world, rows)).preview).toMatchObject({
    added: 0,
    returned: 0,
    changed: 1,
    unchanged: 6,
  });
  await confirmed(world, rows);
  const held = [{ starts_on: "2024-01-02", ends_on: "2026-04-30" }];
  expect(await recorded(world)).toEqual({ departure: retired, held });
});

test("a file from after the day says that the person left, and takes that back only when it is meant", async () => {
  const world = await worldBeforeRetirement();
  world.goTo("2026-06-01");
  const { importId, preview } = await previewed(world, worldRows(), "2026-06-01");
  expect(preview).toMatchObject({ added: 0, returned: 1, warnings: { left: 1 } });
  const { lines } = await as(world, "personnel", importLines, { importId, kind: "returned" });
  expect(lines.map(({ nip, facts }) => [nip, facts.warnings])).toEqual([
    [world.people.head.nip, [{ code: "left", facts: { day: "2026-05-01", reason: "retired" } }]],
  ]);
  await expect(as(world, "personnel", confirmImport, { importId })).rejects.toMatchObject({
    faults: [{ path: "despiteWarnings", code: "import.warned" }],
  });
  expect((await recorded(world)).departure).toEqual(retired);
});

test("whoever is to retire and moves before holds the new position to the last day", async () => {
  const world = await worldBeforeRetirement();
  const aside = { Jabatan: "Analis Kebijakan", "Jenis Jabatan": "Fungsional Ahli Muda" };
  const moved = (day: string) => changed(worldRows(), "Hendra", { ...aside, "TMT Jabatan": day });
  const { found } = await problems(world, moved("01-05-2026"));
  expect(found).toEqual([["H3", "import.leaves-before"]]);
  await confirmed(world, moved("01-04-2026"));
  expect((await recorded(world)).held).toEqual([
    { starts_on: "2024-01-02", ends_on: "2026-03-31" },
    { starts_on: "2026-04-01", ends_on: "2026-04-30" },
  ]);
});

test("whoever is to retire and is not in the file goes as recorded, not twice", async () => {
  const world = await worldBeforeRetirement();
  const rows = changed(
    worldRows().filter(({ Nama }) => !Nama?.startsWith("Hendra")),
    "Yuni",
    { Nama: "Yuni Kartika, S.E." },
  );
  const { importId, preview } = await previewed(world, rows);
  expect(preview).toMatchObject({ gone: 1, leaving: 0, recorded: 7 });
  const { lines } = await as(world, "personnel", importLines, { importId, kind: "gone" });
  expect(lines[0]?.facts.stay).toEqual({ kind: "leaves", day: "2026-05-01" });
  await confirmed(world, rows, true);
  expect((await recorded(world)).departure).toEqual(retired);
});

test("whoever comes back begins on a day of the file that lies after their departure, else on the file's own day", async () => {
  for (const [since, begins] of [
    ["15-05-2026", "2026-05-15"],
    ["02-01-2024", "2026-06-01"],
  ] as const) {
    const world = await worldBeforeRetirement();
    world.goTo("2026-06-01");
    const rows = changed(worldRows(), "Hendra", { "TMT Jabatan": since });
    const { importId } = await previewed(world, rows, "2026-06-01");
    const { lines } = await as(world, "personnel", importLines, { importId, kind: "returned" });
    expect(lines[0]?.facts.startsOn).toBe(begins);
    await insisted(world, rows, "2026-06-01");
    expect((await recorded(world)).held.at(-1)).toEqual({ starts_on: begins, ends_on: null });
  }
});
