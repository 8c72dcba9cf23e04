import type { Decision } from "#rules/decision.ts";
import type { Law } from "#rules/law.ts";
import type { OpenSpan, WeeklyHours } from "./opening-hours.ts";

const friday = 5; // not of the law: the ISO weekday
const minutesOfHour = 60; // not of the law: of a clock

/**
 * When an agency is open that has not said so itself. Reason: `ordinary-hours`. Source: `working-days.office-hours` and
 * `working-days.work-week` (Perpres 21/2023).
 */
export function ordinaryHours(law: Law): Decision<WeeklyHours> {
  const { value: hours, source: article } = law.get("working-days", "office-hours");
  const week = law.get("working-days", "work-week").value;
  const value = Object.fromEntries(
    week.map((weekday) => [String(weekday), weekday === friday ? hours.friday : hours.ordinary]),
  );
  const outcome = spansOf(hours.ordinary);
  return {
    value,
    because: [{ rule: "ordinary-hours", article, inputs: { friday: spansOf(hours.friday) }, outcome }],
  };
}

/** "07.30–12.00, 13.00–16.00". */
function spansOf(spans: readonly OpenSpan[]): string {
  return spans.map(([from, to]) => `${timeOf(from)}–${timeOf(to)}`).join(", ");
}

function timeOf(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(minutes / minutesOfHour))}.${two(minutes % minutesOfHour)}`;
}
