import { expect, test } from "vitest";
import { organisationPages } from "#organisation/pages.ts";
import { say } from "#platform/words/words.ts";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { worldRows } from "./import.fixture.ts";
import { changed, insisted, previewed } from "./import.steps.fixture.ts";
import { importLines } from "./import-lines.ts";

/** What the office had before: Ratna one grade lower and in another place. */
const older = () =>
  changed(worldRows(), "Ratna", {
    Gol: "II/c",
    Jabatan: "Arsiparis",
    "Jenis Jabatan": "Fungsional Terampil",
    "TMT Jabatan": "02-06-2019",
  });

async function changesOfRatna(world: World, importId: string) {
  const { lines } = await as(world, "personnel", importLines, { importId, kind: "changed" });
  return lines.find(({ nip }) => nip === world.people.member.nip)?.facts;
}

test("a row that looks older than the record says why, and the day shown is the one that is written", async () => {
  const world = await makeWorld();
  const { importId, preview } = await previewed(world, older());
  expect(preview?.warnings).toEqual({ "grade-down": 1, "since-before": 1 });
  const facts = await changesOfRatna(world, importId);
  expect(facts?.warnings).toEqual([
    { code: "grade-down", facts: { from: "II/d", to: "II/c" } },
    { code: "since-before", facts: { day: "2019-06-02", recorded: "2024-01-02" } },
  ]);
  const since = { field: "since", from: "2024-01-02", to: "2026-03-01", inFile: "2019-06-02" };
  expect(facts?.fields).toContainEqual(since);
  await insisted(world, older());
  const held = await world.rows((queries) =>
    queries
      .selectFrom("appointment")
      .select("starts_on")
      .where("employee_id", "=", world.people.member.employeeId)
      .orderBy("starts_on", "desc")
      .execute(),
  );
  expect(held[0]?.starts_on).toBe(since.to);
});

test("the page asks for a tick before it saves such a file, and says so at the box", async () => {
  const world = await makeWorld();
  const { importId } = await previewed(world, older());
  const { get, post } = visits(world, organisationPages);
  const { html } = await get("personnel", `/impor/${importId}`);
  expect(html).toContain(say("import.warned"));
  expect(html).toContain(say("import.warning.grade-down", { from: "II/d", to: "II/c" }));
  const refused = await post("personnel", `/impor/${importId}/pasti`, {});
  expect(refused).toMatchObject({ status: 422, html: expect.stringContaining(say("error.import.warned")) });
  const sent = await post("personnel", `/impor/${importId}/pasti`, { despiteWarnings: "yes" });
  expect(sent.location).toContain("/pekerjaan/");
});

test("a promotion on record for later is not undone by the list of today", async () => {
  const world = await makeWorld();
  const { employeeId } = world.people.member;
  const later = { agency_id: 1, employee_id: employeeId, starts_on: "2026-04-01", grade: "III/a" };
  await world.rows((queries) => queries.insertInto("grade").values(later).execute());
  const { preview } = await previewed(world, worldRows());
  expect(preview).toMatchObject({ changed: 1, warnings: {} }); // only who reports past the empty seat
  const early = await previewed(world, changed(worldRows(), "Ratna", { Gol: "III/a" }));
  expect(early.preview).toMatchObject({ changed: 1, warnings: {} });
});
