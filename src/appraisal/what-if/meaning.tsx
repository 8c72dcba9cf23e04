import { type MessageKey, say } from "#platform/words/words.ts";

type Meaning = "ratings" | "units" | "points" | "objection" | "planning" | "pause" | "groups";

/** What a figure says, and what it does not, in a sentence each. */
export const MeaningOf = ({ of }: { of: Meaning }) => (
  <p class="am-sub">
    {say(`what-if.${of}.means` satisfies MessageKey)} {say(`what-if.${of}.means-not` satisfies MessageKey)}
  </p>
);
