import type { YearPaper } from "./year-file.schema.ts";

/** What makes a paper the same one; what it says may have changed all the same. */
export function paperKey({ kind, subjectId }: YearPaper): string {
  return `${kind} ${subjectId}`;
}
