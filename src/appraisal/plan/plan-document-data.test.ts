import { expect, test } from "vitest";
import { agencyOf } from "#organisation/index.ts";
import { speaking } from "#platform/words/words.ts";
import { lawOn } from "#rules/law.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";
import { agreePlan } from "./dialogue/agree-plan.ts";
import { askPlanChange } from "./dialogue/ask-change.ts";
import { confirmPlan } from "./dialogue/confirm-plan.ts";
import { saveExpectations } from "./expectation/expectation.ts";
import { PlanDocument } from "./plan.document.ts";
import { agreedPlan, as, proposedPlan, worldWithPeriod, writtenPlan } from "./plan.fixture.ts";
import { planDocumentData } from "./plan-document-data.ts";
import { proposePlan } from "./proposal/propose-plan.ts";
import { readPlan } from "./read-plan.ts";

async function printed(world: World, who: WorldPerson, planId: string): Promise<PlanDocument> {
  const plan = await as(world, who, readPlan, { planId });
  const agency = await world.database.read(1, (queries) => agencyOf(queries, 1));
  const law = lawOn(world.services.law, plan.startsOn);
  return PlanDocument.parse(speaking("en", () => planDocumentData(plan, { agency, law })));
}

test("an agreed plan is printed in Indonesian with both names, whatever the reader's language", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "member", "head");
  const document = await printed(world, "member", planId);
  expect(document).toMatchObject({
    agency: { name: "Kecamatan Plaju", parentName: "Pemerintah Kota Palembang" },
    place: "Palembang",
    employee: {
      name: "Ratna Wulandari, A.Md.",
      grade: "Pengatur Tk. I (II/d)",
      unit: "Seksi Pelayanan Umum",
    },
    appraiser: { name: "Hendra Wijaya, S.Sos.", position: "Kepala Seksi Pelayanan Umum" },
    proposed: { by: "Ratna Wulandari, A.Md.", on: "2026-01-12", version: 1 },
    expected: null,
    agreed: { by: "Hendra Wijaya, S.Sos.", on: "2026-01-12", version: 1 },
  });
  expect(document.results[0]).toMatchObject({
    serves: "Pelayanan umum kecamatan makin responsif",
    indicators: [{ target: "≤ 1 hari kerja" }],
  });
  expect(document.conduct.map(({ name }) => name)).toContain("Berorientasi Pelayanan");
});

test("nobody has signed what is being written, at first or after a change was asked for", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const draft = await writtenPlan(world, "colleague");
  const unsigned = { proposed: null, agreed: null };
  expect(await printed(world, "colleague", draft.planId)).toMatchObject({
    ...unsigned,
    employee: { grade: "Golongan VII" },
  });
  const { planId, version } = await proposedPlan(world, "member");
  await as(world, "head", askPlanChange, { planId, version, reason: "Tambah mutu" });
  expect(await printed(world, "member", planId)).toMatchObject(unsigned);
});

test("what the head added is told from what the person stands by, until the person confirms it", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, version, revision } = await proposedPlan(world, "member");
  await as(world, "head", askPlanChange, { planId, version, reason: "Tambah mutu" });
  world.goTo("2026-01-14");
  await as(world, "member", proposePlan, { planId, revision });
  world.goTo("2026-01-15");
  const expectations = [{ conductValue: "loyal", expectation: "Menjaga rahasia data warga" }];
  await as(world, "head", saveExpectations, { planId, revision, expectations });
  await as(world, "head", agreePlan, { planId, version: 3 });
  expect(await printed(world, "member", planId)).toMatchObject({
    proposed: { by: "Ratna Wulandari, A.Md.", on: "2026-01-14", version: 2 },
    expected: { by: "Hendra Wijaya, S.Sos.", on: "2026-01-15" },
    agreed: null,
  });
  world.goTo("2026-01-16");
  await as(world, "member", confirmPlan, { planId, version: 3 });
  expect(await printed(world, "member", planId)).toMatchObject({
    proposed: { by: "Ratna Wulandari, A.Md.", on: "2026-01-16", version: 3 },
    expected: null,
    agreed: { by: "Hendra Wijaya, S.Sos.", on: "2026-01-15", version: 3 },
  });
});
