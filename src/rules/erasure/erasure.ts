import { type Day, dayOf } from "#rules/day.ts";
import type { Decision, Step } from "#rules/decision.ts";
import type { Dated, Law } from "#rules/law.ts";
import type { DataCategory, ErasureTerm } from "./erasure.law.ts";

/** Whether data of a category may be erased; "in-service": some years after a day that nobody knows yet. */
export type Erasable =
  | { readonly state: "now" | "in-service" | "never" }
  | { readonly state: "from"; readonly day: Day };

export type ErasureFacts = {
  category: DataCategory;
  /** The first day away; null for who serves on. */
  leftOn: Day | null;
  today: Day;
};

/** What the law says about erasing a category of somebody's data on `today`. Reasons: `erasure-…`. */
export function erasure(facts: ErasureFacts, law: Law): Decision<Erasable> {
  const { value: term, source: article } = law.get("personal-data", facts.category);
  const value = erasable(facts, term);
  return { value, because: [{ ...reasonFor(value, facts, term), article }] };
}

/** Until when somebody who asks for an erasure is answered. */
export function answerDue(askedAt: Date, law: Law): Date {
  return hoursAfter(askedAt, law.get("personal-data", "answer-hours"));
}

function erasable({ leftOn, today }: ErasureFacts, term: ErasureTerm): Erasable {
  if (term.erasable !== "after-leaving") return { state: term.erasable === "never" ? "never" : "now" };
  if (leftOn === null) return { state: "in-service" };
  const day = yearsAfter(leftOn, term.years);
  return day <= today ? { state: "now" } : { state: "from", day };
}

function reasonFor(value: Erasable, { leftOn }: ErasureFacts, term: ErasureTerm): Omit<Step, "article"> {
  const outcome = value.state === "from" ? value.day : value.state;
  if (term.erasable !== "after-leaving") {
    const rule = term.erasable === "never" ? "erasure-never" : "erasure-on-request";
    return { rule, inputs: {}, outcome };
  }
  const { years } = term;
  if (leftOn === null) return { rule: "erasure-in-service", inputs: { years }, outcome };
  const day = yearsAfter(leftOn, years);
  const rule = value.state === "now" ? "erasure-kept-long-enough" : "erasure-kept";
  return { rule, inputs: { years, leftOn, day }, outcome };
}

/** The same day of a later year; of 29 February the day after it, where that year has none. */
function yearsAfter(day: Day, years: number): Day {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return dayOf(year + years, month, date);
}

function hoursAfter(instant: Date, { value: hours }: Dated<number>): Date {
  return new Date(instant.getTime() + hours * hourMs);
}

const hourMs = 3_600_000;
