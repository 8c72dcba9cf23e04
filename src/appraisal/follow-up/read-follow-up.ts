import { z } from "zod";
import { StepKept } from "#appraisal/evaluation/evaluation-rows.ts";
import { seesOfFollowUp } from "#appraisal/sees.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { followUpTerm } from "#rules/follow-up/follow-up-term.ts";
import { lawOn } from "#rules/law.ts";
import { deciderNamedToday, mayDecide } from "./decider.ts";
import { FollowUp, FollowUpKey, followUpStates } from "./follow-up.schema.ts";
import { type FollowUpAtHand, followUpAtHand, isAppraisers } from "./follow-up-at-hand.ts";
import { followUpState, isOpen, isPlan, needsLook } from "./follow-up-state.ts";
import { rewardsOpen } from "./rewards-open.ts";

/** What the reader may do now. */
const May = z.object({
  write: z.boolean(),
  answer: z.boolean(),
  decide: z.boolean(),
  finishAction: z.boolean(),
  review: z.boolean(),
  conclude: z.boolean(),
  setAside: z.boolean(),
  lookAgain: z.boolean(),
});

export const FollowUpView = z.object({
  followUp: FollowUp,
  state: z.enum(followUpStates),
  isPlan: z.boolean(),
  needsLook: z.boolean(),
  isOwn: z.boolean(),
  may: May,
  /** Until when it may run by the law, and why whoever decides, or decided, does. */
  term: z.array(StepKept),
  /** Of what is not decided: who decides today, whoever did when it was handed in. */
  decidesNow: FollowUp.pick({ decider: true, deciderActingFor: true }).nullable(),
  decider: z.array(StepKept),
  rewards: z.array(z.string()),
  nextSteps: z.array(z.string()),
  today: z.string(),
});
export type FollowUpView = z.output<typeof FollowUpView>;

export const readFollowUp = query({
  name: "follow-up.read",
  route: {
    method: "GET",
    path: "/follow-ups/{followUpId}",
    summary: "A follow-up with everything that was written, decided and done; a draft only for the appraiser",
    tags: ["follow-up"],
  },
  who: "signed-in",
  input: FollowUpKey,
  output: FollowUpView,
  sees: seesOfFollowUp,
  run: async (ground) => {
    const { today, services } = ground;
    const at = await followUpAtHand(ground, { lock: false });
    const { followUp, plan } = at;
    const law = lawOn(services.law, today);
    const startsOn = followUp.startsOn ?? today;
    const decidesNow = followUp.decision ? null : await deciderNamedToday(ground, followUp);
    return {
      ...{ followUp, today, state: followUpState(followUp), isPlan: isPlan(followUp) },
      ...{ needsLook: needsLook(followUp), isOwn: plan.standing === "owner" },
      may: await mayNow(ground, at),
      term: [...followUpTerm({ kind: followUp.kind, startsOn }, lawOn(services.law, startsOn)).because],
      decidesNow,
      decider: [...(decidesNow?.because ?? followUp.decidersBecause)],
      rewards: followUp.kind === "reward" ? [...(await rewardsOpen(ground, followUp))] : [],
      nextSteps: [...law.get("follow-up", "after-improvement").value],
    };
  },
});

async function mayNow(ground: Ground<unknown>, at: FollowUpAtHand): Promise<z.output<typeof May>> {
  const { followUp, plan } = at;
  const state = followUpState(followUp);
  const [writes, runs, owns] = [isAppraisers(at), state === "running", plan.standing === "owner"];
  const keepsFiles = ground.actor?.roles.has("personnel") === true && !owns;
  return {
    write: writes && state === "draft",
    answer: owns && state !== "set-aside",
    decide: state === "submitted" && (await mayDecide(ground, followUp)),
    finishAction: runs && (writes || owns),
    review: runs && writes && isPlan(followUp),
    conclude: runs && (writes || (keepsFiles && !isPlan(followUp))),
    setAside: writes && isOpen(followUp),
    lookAgain: writes && needsLook(followUp),
  };
}
