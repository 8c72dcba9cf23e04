import { z } from "zod";
import { Words } from "#appraisal/plan/plan.schema.ts";
import { expectRoom } from "#appraisal/progress/room.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { written } from "#platform/procedures/written-number.ts";
import { type DisputeAtHand, disputeAtHand } from "./dispute-at-hand.ts";
import { disputeAnswered } from "./measured.errors.ts";

const Input = z.object({
  disputeId: z.uuid(),
  decision: z.enum(["stays", "corrected"]),
  /** The figure that is right, where it is corrected. */
  value: written(z.number().min(-1e12).max(1e12)).optional(),
  reason: Words(1000),
});
type AnswerDeed = Deed<z.output<typeof Input>, DisputeAtHand>;

export const answerDispute = command({
  name: "progress.answer-dispute",
  route: {
    method: "POST",
    path: "/measured-disputes/{disputeId}/answer",
    summary: "Decide on a disputed figure: it stays, or another one with its reason stands beside it",
    tags: ["progress"],
  },
  who: "signed-in",
  input: Input,
  output: z.object({ disputeId: z.uuid() }),
  load: (ground) => disputeAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.mayAnswer,
  run: async (deed) => {
    const { facts: dispute, input, queries, agencyId, now, record, notify } = deed;
    if (dispute.decision) throw disputeAnswered();
    const { disputeId, decision, reason } = input;
    const progressId = decision === "corrected" ? await keepCorrected(deed) : null;
    await queries
      .insertInto("measured_dispute_answer")
      .values({
        ...{ agency_id: agencyId, dispute_id: disputeId, decision, progress_id: progressId, reason },
        ...{ answered_by: actorOf(deed).employeeId, answered_at: now, acting_for: dispute.actingFor },
      })
      .execute();
    const { planId, indicatorId } = dispute;
    record({
      kind: decision === "corrected" ? "progress.corrected" : "progress.dispute-declined",
      subject: { kind: "plan", id: planId },
      facts: {
        disputeId,
        indicatorId,
        figure: dispute.value,
        progressId,
        value: input.value ?? null,
        reason,
      },
    });
    for (const to of new Set([dispute.raisedBy, dispute.employeeId]))
      notify({
        ...{ to, message: `notice.progress.dispute-${decision}`, href: `/sanggahan/${disputeId}` },
        facts: { name: dispute.employeeName },
      });
    return { disputeId };
  },
});

/** The corrected figure is a record of its own, of the same day: the newer of two counts, and both can be read. */
async function keepCorrected(deed: AnswerDeed): Promise<string> {
  const { facts: dispute, input, queries, agencyId, now } = deed;
  if (input.value === undefined) throw invalid([{ path: "value", code: "measured.value-missing" }]);
  await expectRoom(deed, { planId: dispute.planId, withFile: false });
  const progressId = newId(now);
  await queries
    .insertInto("progress")
    .values({
      ...{ agency_id: agencyId, progress_id: progressId, plan_id: dispute.planId },
      ...{ indicator_id: dispute.indicatorId, reached_on: dispute.reachedOn, value: input.value },
      ...{ note: input.reason, recorded_by: actorOf(deed).employeeId, recorded_at: now },
      acting_for: dispute.actingFor,
    })
    .execute();
  return progressId;
}
