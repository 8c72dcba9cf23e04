import { type MessageKey, say } from "#platform/words/words.ts";

type Meaning = "spread" | "severity" | "agreement";

/** What a figure says, and what it does not, in a sentence each. */
export const MeaningOf = ({ of }: { of: Meaning }) => (
  <p class="am-sub">
    {say(`calibration.${of}.means` satisfies MessageKey)}{" "}
    {say(`calibration.${of}.means-not` satisfies MessageKey)}
  </p>
);
