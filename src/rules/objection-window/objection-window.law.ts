/** Those who explain themselves before an objection is decided. */
export const explainingParties = ["employee", "appraiser"] as const;
export type ExplainingParty = (typeof explainingParties)[number];

/** What comes of an objection that is decided. */
export const objectionOutcomes = ["kept", "changed"] as const;
export type ObjectionOutcome = (typeof objectionOutcomes)[number];

export type ObjectionLaw = {
  /** Calendar days after the day of receipt. */
  "filing-days": number;
  "explained-by": readonly ExplainingParty[];
  decision: readonly ObjectionOutcome[];
};
