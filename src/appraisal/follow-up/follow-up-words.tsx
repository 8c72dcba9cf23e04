import { nameActing } from "#appraisal/name-acting.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import type { FollowUpKind } from "#rules/follow-up/follow-up.law.ts";
import { type State, StateTag } from "#ui/layout/tag.tsx";
import type { FollowUpOutline, FollowUpState } from "./follow-up.schema.ts";

const looks: Record<FollowUpState, State> = {
  draft: "draft",
  submitted: "waiting",
  running: "going",
  declined: "closed",
  concluded: "done",
  "set-aside": "closed",
};

/** Where it stands, as icon and word; what came of it where it is over. */
export const StateOf = ({ of, state }: { of: FollowUpOutline; state: FollowUpState }) => (
  <StateTag state={looks[state]}>
    {of.outcome ? say(`follow-up.outcome.${of.outcome}`) : say(`follow-up.state.${state}`)}
  </StateTag>
);

export function kindName(kind: FollowUpKind): string {
  return say(`follow-up.kind.${kind}`);
}

/** A code of the law in words: a reward, or what follows. */
export function codeName(family: "reward" | "next", code: string): string {
  return sayIfKnown(`follow-up.${family}.${code}`);
}

type Named = Pick<FollowUpOutline, "decider" | "deciderActingFor">;

/** Whoever decides: a person, or the personnel office. */
export function deciderNamed({ decider, deciderActingFor }: Named): string {
  return decider ? nameActing(decider, deciderActingFor) : say("follow-up.office");
}
