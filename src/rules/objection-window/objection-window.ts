import { type Day, dayOf } from "#rules/day.ts";
import type { Decision } from "#rules/decision.ts";
import type { Law } from "#rules/law.ts";

/** Until when somebody may object; a result that was not received has started no clock. */
export type ObjectionWindow =
  | { readonly state: "not-started" }
  | { readonly state: "open" | "over"; readonly lastDay: Day };

/** Whether an objection against a result received on a day can be filed `today`. Reason: `objection-window`. */
export function objectionWindow(
  { receivedOn, today }: { receivedOn: Day | null; today: Day },
  law: Law,
): Decision<ObjectionWindow> {
  const { value: days, source: article } = law.get("objection", "filing-days");
  if (receivedOn === null) {
    const step = { rule: "objection-window-closed", article, inputs: { days }, outcome: "not-started" };
    return { value: { state: "not-started" }, because: [step] };
  }
  const lastDay = after(receivedOn, days);
  const state = today <= lastDay ? "open" : "over";
  const step = { rule: "objection-window", article, inputs: { days, receivedOn, lastDay }, outcome: state };
  return { value: { state, lastDay }, because: [step] };
}

function after(day: Day, days: number): Day {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return dayOf(year, month, date + days);
}
