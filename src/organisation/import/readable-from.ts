import type { Day } from "#rules/day.ts";
import type { Dated, LawData } from "#rules/law.ts";

/** The first day for which the law says everything that a file is read by. */
export function readableFrom(law: LawData): Day {
  const { kinds, eselons, "unit-leaders": leaders } = law["position-kinds"];
  const readBy: (readonly Dated<unknown>[])[] = [
    ...Object.values(law.nip),
    ...Object.values(law.grades),
    ...[kinds, eselons, leaders],
  ];
  const firstDays = readBy.flatMap((entries) =>
    entries
      .map(({ from }) => from)
      .sort()
      .slice(0, 1),
  );
  return firstDays.sort().at(-1) ?? "";
}
