import { currentLocale } from "#platform/words/words.ts";

/** The full hour as a clock shows it: "08.00". */
export function showTimeOfDay(hour: number): string {
  return `${String(hour).padStart(2, "0")}${currentLocale() === "id" ? "." : ":"}00`;
}
