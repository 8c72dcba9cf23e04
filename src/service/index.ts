/** What the doors and other slices may ask the public's side. */

export { loadPastCases } from "./case-history/load-past-cases.ts";
export type { PastCase, PastEnd, PastOpen, PastStep } from "./case-history/past-case.ts";
