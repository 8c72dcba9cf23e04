import type { Day } from "#rules/day.ts";
import { type Dated, inForce, type LawData } from "#rules/law.ts";
import type { WorkingDaysLaw } from "./working-days.law.ts";

/**
 * The days off of `year`, with their decree; undefined where none was published (with `knownOn`: by then), and then
 * nobody can say more than which weekdays are worked. Source: the yearly joint decree of three ministers.
 */
export function offDaysOf(
  year: number,
  law: LawData,
  knownOn?: Day,
): Dated<WorkingDaysLaw["off-days"]> | undefined {
  const decree = inForce(law["working-days"]["off-days"], `${year}-12-31`, knownOn);
  return decree?.value.year === year ? decree : undefined;
}
