import type { Day } from "#rules/day.ts";
import type { OpenSpan } from "./opening-hours.ts";

export const offDayKinds = ["holiday", "shared-leave"] as const;

/** A day on which the whole country has off; `gloss` is its name in English. */
export type OffDay = {
  readonly day: Day;
  readonly kind: (typeof offDayKinds)[number];
  readonly name: string;
  readonly gloss: string;
};

/** How working days are counted. */
export type WorkingDaysLaw = {
  /** ISO weekdays, Monday is 1. */
  "work-week": readonly number[];
  /** Of an agency that has not said when it is open: on Fridays and on the other days of the working week. */
  "office-hours": { readonly ordinary: readonly OpenSpan[]; readonly friday: readonly OpenSpan[] };
  /** Which day is the first of a number of working days. */
  "first-day": "same-day" | "next-working-day";
  /** The days off of one year, as the decree for it (or its last change) has them. */
  "off-days": { readonly year: number; readonly days: readonly OffDay[] };
};
