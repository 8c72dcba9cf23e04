import { caseTimePile } from "./refresh-case-time.ts";

/** The piles that cases are facts of: a case that comes, changes its unit or ends touches each of them. */
export const casePiles = ["case", caseTimePile] as const;
