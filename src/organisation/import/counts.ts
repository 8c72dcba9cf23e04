import { type PersonChange, peopleHere } from "./changes.ts";
import type { Comparison } from "./comparison.ts";
import type { Warning } from "./warnings.ts";

/** The figures of a preview; with problems nothing is compared, so only the file's own are more than 0. */
export function countsOf({ sheet, people, current, problems, changes, units }: Comparison) {
  const count = (kind: PersonChange["kind"]) => changes.filter((change) => change.kind === kind).length;
  const [added, returned, changed, gone] = [
    count("added"),
    count("returned"),
    count("changed"),
    count("gone"),
  ];
  return {
    ...{ added, returned, changed, gone },
    people: people.length,
    file_rows: sheet.rows.length,
    recorded: peopleHere(current).length,
    leaving: changes.filter((change) => change.kind === "gone" && change.stay === null).length,
    unchanged: problems.length > 0 ? 0 : people.length - added - returned - changed,
    units: units.length,
    problems: problems.length,
    problem_rows: new Set(problems.map(({ rowNumber }) => rowNumber)).size,
    warnings: JSON.stringify(warningCounts(changes)),
  };
}

function warningCounts(changes: readonly PersonChange[]): Partial<Record<Warning["code"], number>> {
  const counts: Partial<Record<Warning["code"], number>> = {};
  for (const change of changes)
    if (change.kind !== "gone")
      for (const { code } of change.warnings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
