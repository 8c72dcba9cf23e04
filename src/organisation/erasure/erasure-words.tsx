import { say } from "#platform/words/words.ts";
import { StateTag } from "#ui/layout/tag.tsx";
import type { ErasureRequest, ErasureState } from "./erasure.schema.ts";

const looks = {
  waiting: "waiting",
  granted: "going",
  stuck: "urgent",
  done: "done",
  refused: "closed",
  withdrawn: "closed",
} as const satisfies Record<ErasureState, string>;

export const StateOf = ({ state }: Pick<ErasureRequest, "state">) => (
  <StateTag state={looks[state]}>{say(`erasure.state.${state}`)}</StateTag>
);

export const categoryName = ({ category }: Pick<ErasureRequest, "category">) =>
  say(`personal-data.category.${category}`);
