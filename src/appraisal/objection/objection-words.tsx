import { say } from "#platform/words/words.ts";
import { type State, StateTag } from "#ui/layout/tag.tsx";
import type { ObjectionState, Ratings } from "./objection.schema.ts";

const looks: Record<ObjectionState, State> = {
  "without-reviewer": "urgent",
  filed: "waiting",
  asked: "going",
  ready: "waiting",
  withdrawn: "closed",
  kept: "done",
  changed: "done",
};

/** Where it stands, as icon and word. */
export const StateOf = ({ state }: { state: ObjectionState }) => (
  <StateTag state={looks[state]}>{say(`objection.state.${state}`)}</StateTag>
);

/** "Baik (hasil kerja sesuai ekspektasi, perilaku di atas ekspektasi)". */
export function ratingsInWords({ results, conduct, overall }: Ratings): string {
  return say("objection.ratings", {
    results: say(`rules.value.${results}`).toLowerCase(),
    conduct: say(`rules.value.${conduct}`).toLowerCase(),
    overall: say(`rules.value.${overall}`),
  });
}
