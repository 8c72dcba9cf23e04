import { dayAfter } from "#rules/day.ts";
import type { Decision } from "#rules/decision.ts";
import type { Law } from "#rules/law.ts";
import type { WorkClock } from "./work-clock.ts";

export const serviceTimeUnits = ["minute", "working-day", "calendar-day"] as const;

/** A promised time: minutes while the counter is open, working days, or days of the calendar. */
export type ServiceTime = { readonly value: number; readonly unit: (typeof serviceTimeUnits)[number] };

/**
 * Until when something that came in at `receivedAt` has to be done. Minutes run while the counter is open; days end
 * when the counter closes on the last of them, and a last day that is off gives way to the next open one. Throws
 * `OutsideWorkClock`. Source: the service standard (PermenPAN-RB 15/2014) and `working-days.first-day`.
 */
export function dueAt(receivedAt: Date, time: ServiceTime, clock: WorkClock, law: Law): Decision<Date> {
  const first = law.get("working-days", "first-day");
  const value = dueMoment(receivedAt, time, clock, first.value);
  const inputs = {
    received: clock.dayOf(receivedAt),
    time: time.value,
    first: first.value,
    closes: clock.timeOf(value),
  };
  return {
    value,
    because: [{ rule: `due-${time.unit}`, article: first.source, inputs, outcome: clock.dayOf(value) }],
  };
}

function dueMoment(
  receivedAt: Date,
  { value, unit }: ServiceTime,
  clock: WorkClock,
  first: "same-day" | "next-working-day",
): Date {
  if (unit === "minute") return clock.afterMinutes(receivedAt, value);
  if (unit === "working-day") return clock.closingOf(receivedAt, value, first);
  const lastMs = Date.parse(dayAfter(clock.dayOf(receivedAt), value)) - Date.parse(clock.dayOf(receivedAt));
  return clock.closingOf(new Date(receivedAt.getTime() + lastMs), 1, "same-day");
}
