import { decideEvaluation } from "#appraisal/evaluation/decide-evaluation.ts";
import { emptyDraft } from "#appraisal/evaluation/evaluation.schema.ts";
import { receiveEvaluation } from "#appraisal/evaluation/receive-evaluation.ts";
import { askExplanations } from "#appraisal/objection/ask-explanations.ts";
import { decideObjection } from "#appraisal/objection/decide-objection.ts";
import { explainObjection } from "#appraisal/objection/explain-objection.ts";
import { fileObjection } from "#appraisal/objection/file-objection.ts";
import { agreedPlan, as, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import type { Rating } from "#rules/overall-rating/overall-rating.law.ts";
import type { World } from "#test/setup/world.ts";
import { decideFollowUp } from "./decide-follow-up.ts";
import { openFollowUp } from "./open-follow-up.ts";
import { readFollowUp } from "./read-follow-up.ts";
import { saveFollowUp } from "./save-follow-up.ts";
import { submitFollowUp } from "./submit-follow-up.ts";

type Rated = { world: World; planId: string; evaluationId: string };

/** The member's year, rated by the head on 15 December. */
export async function ratedYear(results: Rating, conduct: Rating): Promise<Rated> {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "member", "head");
  world.goTo("2026-12-15");
  const { evaluationId } = await as(world, "head", decideEvaluation, {
    ...{ planId, interval: "annual", results, conduct, note: "Target antrean tidak tercapai" },
    ...{ content: emptyDraft.content, revision: 0 },
  });
  return { world, planId, evaluationId };
}

/** A plan of five months with two steps, as it can be handed in on that day. */
export const improvement = {
  goal: "Median surat keterangan turun dari 3 menjadi 1 hari kerja",
  rewards: [],
  ...{ startsOn: "2027-01-04", endsOn: "2027-05-31" },
  actions: [
    {
      ...{ body: "Mengikuti pendampingan loket", helper: "Hendra Wijaya", proof: "Catatan pendampingan" },
      dueOn: "2027-02-26",
    },
    {
      body: "Menyusun daftar periksa berkas",
      helper: "Darto",
      proof: "Daftar terpasang",
      dueOn: "2027-03-31",
    },
  ],
  reviewDays: ["2027-03-01", "2027-05-03"],
};

/** The head begins an improvement plan for a year below expectation and writes it. */
export async function written() {
  const rated = await ratedYear("below", "as");
  const { world, evaluationId } = rated;
  const { followUpId } = await as(world, "head", openFollowUp, { evaluationId, kind: "improvement" });
  await as(world, "head", saveFollowUp, { followUpId, revision: 1, ...improvement });
  return { ...rated, followUpId };
}

/** The same, handed in. */
export async function submitted() {
  const one = await written();
  await as(one.world, "head", submitFollowUp, { followUpId: one.followUpId, revision: 2 });
  return one;
}

/** The same, approved by the Camat, on the first day of the plan. */
export async function running() {
  const one = await submitted();
  const { world, followUpId } = one;
  await as(world, "camat", decideFollowUp, { followUpId, outcome: "approved", reason: "Rencananya jelas." });
  world.goTo("2027-01-04");
  const { followUp } = await as(world, "head", readFollowUp, { followUpId });
  const [action] = followUp.content.actions;
  return { ...one, actionId: action?.actionId ?? "" };
}

/** The member objects and the Camat changes the rating, to good if nothing else is said. */
export async function ratingChanged(
  { world, evaluationId }: Rated,
  to: { results: Rating; conduct: Rating } = { results: "as", conduct: "as" },
): Promise<void> {
  await as(world, "member", receiveEvaluation, { evaluationId });
  const reasons = "Bukti Desember belum dihitung";
  const { objectionId } = await as(world, "member", fileObjection, { evaluationId, reasons });
  await as(world, "camat", askExplanations, { objectionId, answerBy: "2026-12-20", question: "" });
  await as(world, "member", explainObjection, { objectionId, body: "Ada di catatan." });
  await as(world, "head", explainObjection, { objectionId, body: "Masuk sesudahnya." });
  await as(world, "camat", decideObjection, {
    ...{ objectionId, outcome: "changed", ...to, reasons: "Bukti dihitung." },
  });
}
