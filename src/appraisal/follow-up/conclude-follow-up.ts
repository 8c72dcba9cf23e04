import { z } from "zod";
import { Words } from "#appraisal/plan/plan.schema.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { lawOn } from "#rules/law.ts";
import { FollowUpKey, outcomes } from "./follow-up.schema.ts";
import { expectRunning, type FollowUpAtHand, followUpAtHand, isAppraisers } from "./follow-up-at-hand.ts";
import { isPlan, outcomesOf } from "./follow-up-state.ts";
import { decidersOf, tellOf } from "./tell.ts";

const Input = FollowUpKey.extend({
  outcome: z.enum(outcomes),
  /** What follows where nothing improved. */
  nextStep: z.string().max(40).optional(),
  note: Words(2000),
});
type Input = z.output<typeof Input>;

export const concludeFollowUp = command({
  name: "follow-up.conclude",
  route: {
    method: "POST",
    path: "/follow-ups/{followUpId}/outcome",
    summary: "Write down what came of a running follow-up, and what follows where nothing improved",
    tags: ["follow-up"],
  },
  who: "signed-in",
  input: Input,
  output: FollowUpKey,
  load: (ground) => followUpAtHand(ground, { lock: true }),
  may: ({ facts, actor }) =>
    isAppraisers(facts) || isForOffice(facts, actor?.roles.has("personnel") === true),
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    const { followUp, plan } = facts;
    const { followUpId, employeeName: name, employeeId } = followUp;
    expectRunning(followUp);
    const { nextStep, because } = nextStepOf(deed);
    const row = {
      ...{ agency_id: agencyId, follow_up_id: followUpId, outcome: input.outcome, next_step: nextStep },
      ...{ note: input.note, concluded_by: actorOf(deed).employeeId, concluded_at: now },
      acting_for: isAppraisers(facts) ? plan.actingFor : null,
    };
    await queries.insertInto("follow_up_outcome").values(row).execute();
    record({
      kind: "follow-up.concluded",
      subject: { kind: "follow-up", id: followUpId },
      facts: { outcome: input.outcome, nextStep },
      because,
    });
    const people = [employeeId, followUp.openedById, ...(await decidersOf(deed, followUp))];
    tellOf(deed, followUp, people, { message: "notice.follow-up.concluded", facts: { name } });
    return { followUpId };
  },
});

/** A reward or a test is given by the office, which knows whether it was. */
function isForOffice({ followUp, plan }: FollowUpAtHand, keepsFiles: boolean): boolean {
  return !isPlan(followUp) && keepsFiles && plan.standing !== "owner";
}

function nextStepOf({ facts, input, today, services }: Deed<Input, FollowUpAtHand>) {
  if (!outcomesOf(facts.followUp).includes(input.outcome))
    throw invalid([{ path: "outcome", code: "follow-up.outcome-of-other-kind" }]);
  if (input.outcome !== "not-improved") return { nextStep: null, because: [] };
  const { value, source } = lawOn(services.law, today).get("follow-up", "after-improvement");
  const nextStep = value.find((step) => step === input.nextStep);
  if (!nextStep) throw invalid([{ path: "nextStep", code: "follow-up.needs-next" }]);
  const step = { rule: "follow-up-not-improved", article: source, inputs: {}, outcome: nextStep };
  return { nextStep, because: [step] };
}
