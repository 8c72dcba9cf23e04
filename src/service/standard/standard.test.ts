import { expect, test } from "vitest";
import { as } from "#test/setup/as.ts";
import { makeWorld } from "#test/setup/world.ts";
import { addService } from "./add-service.ts";
import { beginDraft } from "./begin-draft.ts";
import { discardDraft } from "./discard-draft.ts";
import { listServices } from "./list-services.ts";
import { publishStandard } from "./publish-standard.ts";
import { readService } from "./read-service.ts";
import { retireService } from "./retire-service.ts";
import { saveDraft } from "./save-draft.ts";
import { setPoints } from "./set-points.ts";
import { wholeStandard } from "./standard.fixture.ts";

const code = "sktm";

async function worldWithDraft(day = "2026-03-10") {
  const world = await makeWorld(day);
  await as(world, "head", addService, { code, ...wholeStandard });
  return world;
}

test("a standard with a component missing is not published, and says which", async () => {
  const world = await makeWorld();
  const { product: _, safety: __, ...components } = wholeStandard.components;
  await as(world, "head", addService, { code, ...wholeStandard, requirements: [], components });
  const { missing } = await as(world, "member", readService, { code });
  expect(missing).toEqual(["requirements", "product", "safety"]);
  const publish = { code, version: 1, revision: 1, holdsFrom: "2026-03-10" };
  await expect(as(world, "head", publishStandard, publish)).rejects.toMatchObject({
    code: "standard.incomplete",
    facts: { count: 3 },
  });
  const saved = await as(world, "head", saveDraft, { code, version: 1, revision: 1, ...wholeStandard });
  expect(saved.missing).toEqual([]);
  await as(world, "head", publishStandard, { ...publish, revision: 2 });
});

test("the English name goes from version to version, and is none of the components that are promised", async () => {
  const world = await worldWithDraft();
  await as(world, "head", publishStandard, { code, version: 1, revision: 1, holdsFrom: "2024-01-02" });
  await as(world, "head", beginDraft, { code });
  const { versions } = await as(world, "member", readService, { code });
  expect(versions.map(({ englishName }) => englishName)).toEqual(Array(2).fill("Letter of limited means"));
  expect(versions[0]?.components).toEqual(wholeStandard.components);
});

test("what was published never changes; a new version holds from its own day and keeps the codes of its lines", async () => {
  const world = await worldWithDraft();
  const holdsFrom = "2024-01-02"; // in force on paper before it was kept here
  await as(world, "head", publishStandard, { code, version: 1, revision: 1, holdsFrom });
  await expect(
    as(world, "head", saveDraft, { code, version: 1, revision: 1, ...wholeStandard }),
  ).rejects.toMatchObject({ code: "standard.published" });
  await as(world, "head", beginDraft, { code });
  const changed = { ...wholeStandard, requirements: ["KTP-el dan KK", "Foto rumah"] };
  await as(world, "head", saveDraft, { code, version: 2, revision: 1, ...changed });
  const second = { code, version: 2, revision: 2 };
  await expect(
    as(world, "head", publishStandard, { ...second, holdsFrom: "2026-03-09" }),
  ).rejects.toMatchObject({ code: "standard.too-early", facts: { earliest: "2026-03-10" } });
  await as(world, "head", publishStandard, { ...second, holdsFrom: "2026-04-01" });
  const view = await as(world, "member", readService, { code });
  expect(view.versions.map(({ version }) => version)).toEqual([2, 1]);
  expect(view.currentVersion).toBe(1);
  expect(view.versions[0]?.requirements).toEqual([
    { code: view.versions[1]?.requirements[1]?.code, label: "KTP-el dan KK" },
    { code: "foto-rumah", label: "Foto rumah" },
  ]);
  world.goTo("2026-04-01");
  expect((await as(world, "member", listServices, {})).services[0]?.standard?.version).toBe(2);
});

test("of two who write at once the second sees that something changed; a draft can be thrown away, the only one not", async () => {
  const world = await worldWithDraft();
  const write = { code, version: 1, revision: 1, ...wholeStandard };
  await as(world, "head", saveDraft, write);
  await expect(as(world, "administrator", saveDraft, write)).rejects.toMatchObject({
    code: "procedure.changed-meanwhile",
  });
  await expect(as(world, "head", discardDraft, { code, version: 1, revision: 2 })).rejects.toMatchObject({
    code: "standard.only",
  });
  await as(world, "head", publishStandard, { code, version: 1, revision: 2, holdsFrom: "2026-03-10" });
  await as(world, "head", beginDraft, { code });
  await expect(as(world, "head", beginDraft, { code })).rejects.toMatchObject({
    code: "standard.draft-there",
  });
  await as(world, "head", discardDraft, { code, version: 2, revision: 1 });
  expect((await as(world, "head", readService, { code })).versions).toHaveLength(1);
});

test("where a service is to be had is set from a day on; after its last day it is none any more", async () => {
  const world = await worldWithDraft();
  const { ward, services: section } = world.units;
  await as(world, "head", publishStandard, { code, version: 1, revision: 1, holdsFrom: "2026-03-10" });
  const set = (revision: number, unitIds: string[], startsOn: string) =>
    as(world, "head", setPoints, { code, revision, unitIds, startsOn });
  await set(1, [ward, section], "2026-01-05");
  expect(await set(2, [ward], "2026-03-20")).toEqual({ opened: 0, ended: 1, revision: 3 });
  expect((await as(world, "member", readService, { code })).points).toEqual([
    { unitId: ward, unitName: "Kelurahan Plaju Ilir", startsOn: "2026-01-05", endsOn: null },
    { unitId: section, unitName: "Seksi Pelayanan Umum", startsOn: "2026-01-05", endsOn: "2026-03-19" },
  ]);
  await as(world, "head", retireService, { code, revision: 3, retiredOn: "2026-06-30" });
  world.goTo("2026-06-30");
  expect((await as(world, "member", listServices, {})).services).toMatchObject([
    { code, retiredOn: "2026-06-30", standard: null, points: 1 },
  ]);
});

test("a published standard is of the ledger: its record says all that was promised", async () => {
  const world = await worldWithDraft();
  await as(world, "head", publishStandard, { code, version: 1, revision: 1, holdsFrom: "2026-03-10" });
  const event = await world.rows((queries) =>
    queries
      .selectFrom("event")
      .select(["state", "because"])
      .where("kind", "=", "standard.published")
      .executeTakeFirstOrThrow(),
  );
  expect(event.state).toMatchObject({ revision: 1, says: [{ version: 1, timeValue: 30, feeRupiah: 0 }] });
  expect(event.because).toMatchObject([{ rule: "missing-components", outcome: 0 }]);
});
