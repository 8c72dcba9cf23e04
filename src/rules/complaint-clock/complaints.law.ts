/** How much has to be looked into: an information by a rule, what happened, or whether somebody did wrong. */
export const complaintWeights = ["normative", "plain", "oversight"] as const;
export type ComplaintWeight = (typeof complaintWeights)[number];

/** The clocks of complaints, in working days. */
export type ComplaintsLaw = {
  "check-days": number;
  "answer-days": Readonly<Record<ComplaintWeight, number>>;
  "reopen-days": number;
  "appeal-days": number;
  "appeal-answer-days": number;
  waiting: "stands" | "runs";
};
