import { type Day, daysBetween } from "#rules/day.ts";
import type { Law } from "#rules/law.ts";
import type { Span } from "#rules/period/period.ts";
import type { AbsenceKindRow } from "./absence.law.ts";

/** Every kind of long absence, in the order of the law. */
export function absenceKinds(law: Law): readonly AbsenceKindRow[] {
  return law.get("annual-parts", "absence-kinds").value;
}

/** The kind with this code ("long-leave"), if there is one. */
export function findAbsenceKind(code: string, law: Law): AbsenceKindRow | undefined {
  return absenceKinds(law).find((kind) => kind.code === code);
}

/** How many days of `span` fall into `pauses`; a day that stands in two of them counts once. */
export function pausedDays(span: Span, pauses: readonly Span[]): number {
  const inside = pauses
    .map(({ startsOn, endsOn }) => ({
      startsOn: later(startsOn, span.startsOn),
      endsOn: earlier(endsOn, span.endsOn),
    }))
    .filter(({ startsOn, endsOn }) => startsOn <= endsOn)
    .toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
  let days = 0;
  let counted = "";
  for (const { startsOn, endsOn } of inside) {
    if (endsOn <= counted) continue;
    days += startsOn > counted ? daysIn({ startsOn, endsOn }) : daysBetween(counted, endsOn);
    counted = endsOn;
  }
  return days;
}

/**
 * Where a steady year would be at the end of `today`, 0–1: the share of the days that count which have passed; on
 * `pauses` nothing is expected. A yardstick to look at, not a rule: no article asks for steady progress.
 */
export function countedShare(today: Day, span: Span, pauses: readonly Span[]): number {
  const passed = { startsOn: span.startsOn, endsOn: earlier(today, span.endsOn) };
  const all = daysIn(span) - pausedDays(span, pauses);
  if (passed.endsOn < passed.startsOn) return 0;
  return all === 0 ? 1 : (daysIn(passed) - pausedDays(passed, pauses)) / all;
}

/** How many days a span has; both ends count. */
export function daysIn({ startsOn, endsOn }: Span): number {
  return daysBetween(startsOn, endsOn) + 1;
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}
