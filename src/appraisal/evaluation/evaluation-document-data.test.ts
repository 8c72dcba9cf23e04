import { expect, test } from "vitest";
import { agreedPlan, as, replaceHead, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { agencyOf } from "#organisation/index.ts";
import { lawOn } from "#rules/law.ts";
import { decideEvaluation } from "./decide-evaluation.ts";
import { emptyDraft } from "./evaluation.schema.ts";
import { evaluationDocumentData, evaluationSummaryData } from "./evaluation-document-data.ts";
import { prepareEvaluation, readEvaluation } from "./read-evaluation.ts";

test("the paper names whoever decided, with the position that gave the right; the page names who appraises today", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "member", "head");
  await replaceHead(world);
  world.goTo("2026-03-31");
  const { personnel, head } = world.people;
  const waiting = await as(world, "member", prepareEvaluation, { planId, interval: "q1" });
  expect([waiting.plan.appraiser.name, waiting.appraiserName]).toEqual([head.name, personnel.name]);
  const { evaluationId } = await as(world, "personnel", decideEvaluation, {
    ...{ planId, interval: "q1", results: "as", conduct: "as" },
    ...{ note: "", content: emptyDraft.content, revision: 0 },
  });
  const view = await as(world, "member", readEvaluation, { evaluationId });
  const agency = await world.rows((queries) => agencyOf(queries, world.agencyId));
  const around = { agency, law: lawOn(world.services.law, "2026-03-31"), reviewer: null, achievement: null };
  for (const paper of [evaluationDocumentData(view, around), evaluationSummaryData(view, around)]) {
    expect(paper.appraiser).toMatchObject({
      name: personnel.name,
      nip: personnel.nip,
      position: "Kepala Subbagian Umum dan Kepegawaian (Plt Kepala Seksi Pelayanan Umum)",
    });
    expect(paper.organisation.rating).toBeNull();
    expect(paper.decided.by).toBe(`${personnel.name} (Plt Kepala Seksi Pelayanan Umum)`);
  }
});
