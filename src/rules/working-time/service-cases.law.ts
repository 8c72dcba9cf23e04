/** How cases are watched over, and how long an applicant's name is kept. */
export type ServiceCasesLaw = {
  /** The share of the promised time at which the holder is told that it runs out. */
  "warning-share": number;
  /** Days after the end of a case. */
  "applicant-days": number;
};
