import { say } from "#platform/words/words.ts";
import { wordsDifference } from "./words-difference.ts";

/** A sentence with what was struck out and what was written in, told apart by more than colour. */
export const MarkedWords = ({ before, after }: { before: string; after: string }) => (
  <span class="am-marked">
    {wordsDifference(before, after).map(({ kind, text }, place) => (
      <>
        {place > 0 && " "}
        {kind === "same" && text}
        {kind === "gone" && (
          <del>
            <span class="ds-sr-only">{say("plan.words.gone")} </span>
            {text}
          </del>
        )}
        {kind === "new" && (
          <ins>
            <span class="ds-sr-only">{say("plan.words.new")} </span>
            {text}
          </ins>
        )}
      </>
    ))}
  </span>
);
