import { say } from "#platform/words/words.ts";
import { type State, StateTag } from "#ui/layout/tag.tsx";
import type { Counts, PersonOfYear } from "./period.schema.ts";

/** The states in the order of a plan's life, with the figure that counts each. */
export const counted = [
  { state: "not-started", of: "notStarted" },
  { state: "draft", of: "draft" },
  { state: "proposed", of: "proposed" },
  { state: "change-asked", of: "changeAsked" },
  { state: "agreed", of: "agreed" },
] as const satisfies readonly { state: PersonOfYear["state"]; of: keyof Counts }[];

const looks = {
  "not-started": "waiting",
  draft: "draft",
  proposed: "going",
  "change-asked": "late",
  agreed: "done",
} as const satisfies Record<PersonOfYear["state"], State>;

export const YearStateTag = ({ state }: Pick<PersonOfYear, "state">) => (
  <StateTag state={looks[state]}>{say(`period.state.${state}`)}</StateTag>
);
