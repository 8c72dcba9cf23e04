/** So many months after "2026-03"; before, when negative. */
export function addMonths(month: string, months: number): string {
  const [year = 0, ofYear = 1] = month.split("-").map(Number);
  const all = year * 12 + ofYear - 1 + months;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, "0")}`;
}

/** From one to another, both included. */
export function monthsFrom(from: string, through: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= through; month = addMonths(month, 1)) months.push(month);
  return months;
}
