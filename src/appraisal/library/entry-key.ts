import type { Indicator } from "#appraisal/plan/plan-content.ts";

/** Words that say how something is measured or tie others together: with or without them it is the same indicator. */
const fillers = new Set(
  "yang dan di ke dari dalam pada untuk oleh dengan atau serta para agar sejak sampai adalah the of in to and a".split(
    " ",
  ),
);

/** The same for statements that say the same in other spelling, punctuation or small words; an aspect is part of it. */
export function entryKey({ statement, aspect }: Pick<Indicator, "statement" | "aspect">): string {
  const words = statement
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{Mark}/gu, "")
    .split(/[^\p{Letter}\p{Number}%]+/u)
    .filter((word) => word !== "" && !fillers.has(word));
  return `${aspect} ${words.join(" ") || statement.toLowerCase()}`.slice(0, 500);
}
