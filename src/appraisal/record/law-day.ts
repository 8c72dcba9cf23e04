import { isDay } from "#rules/day.ts";

/** The day whose law a decision went by, as its record kept it; of a year the last day. Null where it kept neither. */
export function lawDayIn(facts: Readonly<Record<string, unknown>>): string | null {
  const { lawOn, year } = facts;
  if (typeof lawOn === "string" && isDay(lawOn)) return lawOn;
  return typeof year === "number" ? `${year}-12-31` : null;
}
