import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { actorFacts } from "#organisation/actor/actor-facts.ts";
import { foundAgency } from "#organisation/agency/found-agency.ts";
import { depart } from "#organisation/departure/depart.ts";
import { loadLaw } from "#platform/law/load.ts";
import { writeSheet } from "#platform/spreadsheets/write-xlsx.ts";
import { lawOn } from "#rules/law.ts";
import { positionKinds } from "#rules/position-kind/position-kind.ts";
import { readPositionKind } from "#rules/position-kind/read-position-kind.ts";
import { as } from "#test/setup/as.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { currentList } from "./current-list.ts";
import { jobs, previewedFile } from "./import.steps.fixture.ts";
import { confirmImport } from "./import.ts";
import { templateSheet } from "./template.ts";

const formats = ["xlsx", "csv"] as const;
const unchanged = { added: 0, returned: 0, changed: 0, gone: 0, units: 0, problems: 0, warnings: {} };

/** Downloads the list, uploads it as it is, and answers what it would change. */
async function roundTrip(world: World, format: (typeof formats)[number]) {
  const list = await as(world, "personnel", currentList, { format });
  const { preview, failure } = await previewedFile(world, list, world.today());
  expect(failure).toBeNull();
  return preview;
}

/** A house of its own beside the small district: the example's, whose one person is its personnel officer. */
async function emptyAgency(): Promise<World> {
  const world = await makeWorld();
  const agencyId = 2;
  const office = { nip: "197605122000032015", name: "Endang Suryani", status: "PNS" as const };
  const agency = {
    agencyId,
    name: "Kecamatan Plaju",
    parentName: "",
    place: "Palembang",
    address: "",
    office,
  };
  const at = { nouns: world.services.ledger.nouns, now: world.services.clock(), today: world.today() };
  const employeeId = await world.database.bulk(agencyId, (queries) => foundAgency(queries, agency, at));
  const facts = await world.database.read(agencyId, (queries) =>
    actorFacts(queries, agencyId, employeeId, world.today()),
  );
  if (!facts) throw new Error("the founder is nobody");
  const actor = { agencyId, employeeId, userId: "user founder", sessionId: "test", ...facts };
  return { ...world, agencyId, call: async () => ({ ...world.unsigned, agencyId, actor }) };
}

test("the list of everybody in the example, downloaded and uploaded as it is, changes nothing", async () => {
  const world = await emptyAgency();
  const bytes = new Uint8Array(await readFile("examples/plaju/pegawai.xlsx"));
  const file = new File([bytes], "pegawai.xlsx");
  const { importId } = await previewedFile(world, file, "2026-01-01");
  await as(world, "personnel", confirmImport, { importId });
  await world.runJobs(jobs);
  for (const format of formats)
    expect(await roundTrip(world, format)).toMatchObject({ ...unchanged, unchanged: 118, recorded: 118 });
});

test("neither does one with a vacant head's seat, an address in capitals and somebody who retires soon", async () => {
  const world = await makeWorld();
  const { member, colleague } = world.people;
  await world.rows((queries) =>
    queries
      .updateTable("employee")
      .set({ email: "Darto.Prasetyo@Contoh.example" })
      .where("employee_id", "=", colleague.employeeId)
      .execute(),
  );
  const leaving = { reason: "retired", leftOn: "2026-05-01", decree: "882/15/BKPSDM/2026" } as const;
  await as(world, "personnel", depart, { employeeId: member.employeeId, ...leaving });
  for (const format of formats)
    expect(await roundTrip(world, format)).toMatchObject({ ...unchanged, unchanged: 7 });
});

test("every kind of position is read back from its name", () => {
  const law = lawOn(loadLaw("regulations"), "2026-03-10");
  const kinds = positionKinds(law);
  expect(kinds.map(({ name }) => readPositionKind(name, law)?.code)).toEqual(kinds.map(({ code }) => code));
});

test("the example file imports as it is", async () => {
  const world = await makeWorld();
  const bytes = await new Response(writeSheet(templateSheet())).bytes();
  const { importId, preview } = await previewedFile(world, new File([bytes], "contoh-pegawai.xlsx"));
  expect(preview).toMatchObject({ problems: 0, added: 2, changed: 0, warnings: {} });
  await as(world, "personnel", confirmImport, { importId });
  await world.runJobs(jobs);
  const again = await previewedFile(world, new File([bytes], "contoh-pegawai.xlsx"));
  expect(again.preview).toMatchObject({ problems: 0, added: 0, changed: 0, unchanged: 2 });
});
