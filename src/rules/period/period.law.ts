/** A day of the year, counted from the year of the plan: `yearsLater` 1 is in the year after. */
export type DayOfCycle = { readonly month: number; readonly day: number; readonly yearsLater: number };

/** `prefix` begins the code of an interval ("q1"), `months` is how long it lasts. */
export type CadenceRow = { readonly prefix: string; readonly months: number };
export type Cadence = "monthly" | "quarterly";

export type EvaluationCycleLaw = {
  /** How often evaluations are held besides the annual one; the agency chooses. */
  cadences: Readonly<Record<Cadence, CadenceRow>>;
  /** The last day on which the plan of a year is agreed. */
  "planning-deadline": DayOfCycle;
  /** The last day on which the annual evaluation of a year is decided. */
  "annual-evaluation-deadline": DayOfCycle;
};
