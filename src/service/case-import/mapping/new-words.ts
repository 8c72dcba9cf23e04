import type { CaseImport } from "../case-import.schema.ts";

/** Words of the file to which nobody gave a meaning yet: for services, units and outcomes. */
export function newWordsOf({ finding, mapping }: Pick<CaseImport, "finding" | "mapping">): string[] {
  if (!finding) return [];
  return (["services", "units", "outcomes"] as const).flatMap((list) => {
    return finding.words[list].filter((word) => mapping[list][word] === undefined);
  });
}
