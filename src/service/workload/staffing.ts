import type { UnitLoad } from "./workload.schema.ts";

/** What the load of a unit means for its people, at the rate that is usual in the house. */
export type Staffing = {
  /** Points a person-day; null: nobody was there. */
  readonly rate: number | null;
  /** People on a usual working day, absences taken out. */
  readonly people: number;
  /** People that the work that comes in asks for at the usual rate; null: no rate is known. */
  readonly needed: number | null;
  /** Part of the capacity that comes in as work: over 1 there is more than the people can do at the usual rate. */
  readonly demand: number | null;
  /** By how many open cases the pile grew. */
  readonly growth: number;
};

/** The same with so many people more (or fewer). Pure: rates stay as they are, which nobody can promise. */
export function staffingOf(load: UnitLoad, usualRate: number | null, change = 0): Staffing {
  const { workingDays, personDays, pointsIn, pointsOut, received, closed, withdrawn } = load;
  const people = workingDays > 0 ? Math.max(0, personDays / workingDays + change) : 0;
  const known = usualRate !== null && usualRate > 0 && workingDays > 0;
  const needed = known ? pointsIn / workingDays / usualRate : null;
  return {
    rate: personDays > 0 ? pointsOut / personDays : null,
    people,
    needed,
    demand: needed === null || people === 0 ? null : needed / people,
    growth: received - closed - withdrawn,
  };
}
