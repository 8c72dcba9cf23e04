const months: Record<string, number> = {
  jan: 1,
  feb: 2,
  peb: 2,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  agu: 8,
  ags: 8,
  agt: 8,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nop: 11,
  nov: 11,
  des: 12,
  dec: 12,
};

/** A day as offices write it: "2021-03-15", "15-03-2021", "15/3/2021", "15 Maret 2021"; as "YYYY-MM-DD", or null. */
export function readDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]|$)/.exec(text);
  if (iso) return asDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (numbers) return asDay(Number(numbers[3]), Number(numbers[2]), Number(numbers[1]));
  const words = /^(\d{1,2})[- ]([a-z]{3,9})[- ](\d{4})$/i.exec(text);
  const month = words && months[(words[2] ?? "").slice(0, 3).toLowerCase()];
  return month ? asDay(Number(words[3]), month, Number(words[1])) : null;
}

function asDay(year: number, month: number, day: number): string | null {
  const instant = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day && year >= 1940 && year <= 2200;
  return isReal ? instant.toISOString().slice(0, 10) : null;
}
