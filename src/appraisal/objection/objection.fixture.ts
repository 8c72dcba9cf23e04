import { decideEvaluation } from "#appraisal/evaluation/decide-evaluation.ts";
import { emptyDraft } from "#appraisal/evaluation/evaluation.schema.ts";
import { receiveEvaluation } from "#appraisal/evaluation/receive-evaluation.ts";
import { agreedPlan, as, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import type { World } from "#test/setup/world.ts";
import { askExplanations } from "./ask-explanations.ts";
import { explainObjection } from "./explain-objection.ts";
import { fileObjection } from "./file-objection.ts";

export const reasons = "Antrean loket turun dari 40 menjadi 12 menit; dua bukti tidak dihitung.";

/** The member was rated below expectation for the first quarter on 31 March and has not read it yet. */
export async function ratedLow(): Promise<{ world: World; planId: string; evaluationId: string }> {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "member", "head");
  world.goTo("2026-03-31");
  const { evaluationId } = await as(world, "head", decideEvaluation, {
    ...{ planId, interval: "q1", results: "below", conduct: "as", note: "Target antrean tidak tercapai" },
    ...{ content: emptyDraft.content, revision: 0 },
  });
  return { world, planId, evaluationId };
}

/** The same, read on 2 April. */
export async function receivedLow() {
  const rated = await ratedLow();
  rated.world.goTo("2026-04-02");
  await as(rated.world, "member", receiveEvaluation, { evaluationId: rated.evaluationId });
  return rated;
}

/** The same, with the member's objection of that day. */
export async function objected() {
  const received = await receivedLow();
  const { world, evaluationId } = received;
  const { objectionId } = await as(world, "member", fileObjection, { evaluationId, reasons });
  return { ...received, objectionId };
}

/** The same, explained by both sides on the day after: ready to be decided. */
export async function explained() {
  const filed = await objected();
  const { world, objectionId } = filed;
  await as(world, "camat", askExplanations, { objectionId, answerBy: "2026-04-10", question: "" });
  world.goTo("2026-04-03");
  await as(world, "member", explainObjection, { objectionId, body: "Buktinya ada di catatan Maret." });
  await as(world, "head", explainObjection, { objectionId, body: "Bukti Maret masuk setelah penilaian." });
  return filed;
}
