import { expect, test } from "vitest";
import { agencyOf } from "#organisation/index.ts";
import { speaking } from "#platform/words/words.ts";
import { lawOn } from "#rules/law.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";
import { PlanDocument } from "./plan.document.ts";
import { agreedPlan, as, worldWithPeriod, writtenPlan } from "./plan.fixture.ts";
import { planDocumentData } from "./plan-document-data.ts";
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
    proposed: { by: "Ratna Wulandari, A.Md.", on: "2026-01-12" },
    agreed: { by: "Hendra Wijaya, S.Sos.", on: "2026-01-12" },
  });
  expect(document.results[0]).toMatchObject({
    serves: "Pelayanan umum kecamatan makin responsif",
    indicators: [{ target: "≤ 1 hari kerja" }],
  });
  expect(document.conduct.map(({ name }) => name)).toContain("Berorientasi Pelayanan");
});

test("a draft bears no signatures", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await writtenPlan(world, "colleague");
  const document = await printed(world, "colleague", planId);
  expect(document).toMatchObject({ proposed: null, agreed: null, employee: { grade: "Golongan VII" } });
});
