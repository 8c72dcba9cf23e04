/** An instant as a counter's clock shows it, "YYYY-MM-DDTHH:MM", so many minutes east of UTC. */
export function localMoment(instant: Date, offsetMinutes: number): string {
  return new Date(instant.getTime() + offsetMinutes * minuteMs).toISOString().slice(0, 16);
}

/** The instant at which a counter's clock shows `moment`, "YYYY-MM-DDTHH:MM". */
export function instantOf(moment: string, offsetMinutes: number): Date {
  return new Date(Date.parse(`${moment}:00Z`) - offsetMinutes * minuteMs);
}

const minuteMs = 60_000;
