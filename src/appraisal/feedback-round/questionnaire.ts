/** One thing that a leader does or does not, said so that somebody who saw it can answer. */
export type Statement = {
  /** Its sentence is the message `round.statement.<code>`. */
  readonly code: string;
  /** The value of conduct (regulations/conduct-values.yaml) that it shows. */
  readonly value: string;
};

/**
 * Reference data: every questionnaire that rounds were ever answered with, the newest last. A round keeps the code of
 * its own, so one that was used is never edited: another is added.
 */
export const questionnaires = [
  {
    code: "2026-11",
    statements: [
      { code: "clear-goals", value: "accountable" },
      { code: "keeps-word", value: "accountable" },
      { code: "citizens-first", value: "service-oriented" },
      { code: "listens", value: "harmonious" },
      { code: "fair", value: "harmonious" },
      { code: "helps-learn", value: "competent" },
      { code: "says-thanks", value: "competent" },
      { code: "tries-new", value: "adaptive" },
      { code: "shares-work", value: "collaborative" },
      { code: "guards-name", value: "loyal" },
    ],
  },
] as const satisfies readonly { code: string; statements: readonly Statement[] }[];

/** Two questions in one's own words: what to go on with, and what to try. */
export const openQuestions = ["keep", "try"] as const;
export type OpenQuestion = (typeof openQuestions)[number];

/** From "hardly ever" to "nearly always"; 0 where somebody could not see it. */
export const scores = [1, 2, 3, 4] as const;
export const cannotSay = 0 as const;

/** What a round that starts today asks. */
export function newestQuestionnaire() {
  return questionnaires[questionnaires.length - 1] ?? questionnaires[0];
}

/** What the round with this questionnaire asked. */
export function statementsOf(code: string): readonly Statement[] {
  return questionnaires.find((one) => one.code === code)?.statements ?? [];
}
