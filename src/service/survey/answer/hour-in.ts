const formats = new Map<string, Intl.DateTimeFormat>();

/** The hour 0 to 23 of an instant in an IANA time zone. */
export function hourIn(timeZone: string, instant: Date): number {
  const known =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" });
  formats.set(timeZone, known);
  return Number(known.format(instant));
}
