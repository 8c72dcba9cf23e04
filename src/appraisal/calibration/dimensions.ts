import type { Rated } from "./rated.ts";

/** What ratings are compared by. */
export const dimensions = ["unit", "grade", "sex", "age", "status"] as const;
export type Dimension = (typeof dimensions)[number];

/** The group of a rating; null where it is not known. A code where the words are the reader's, else a name. */
export const groupOf: Record<Dimension, (rated: Rated) => string | null> = {
  unit: ({ unitName }) => unitName,
  // "III/d" and "III/a" are one group; PPPK grades have no letter
  grade: ({ grade, status }) => (grade === null ? null : `${status} ${grade.split("/")[0]}`),
  sex: ({ sex }) => sex,
  age: ({ age }) => (age === null ? null : ageGroup(age)),
  status: ({ status }) => status,
};

/** The lowest age of each group: tens of years, so that a group says little about one person. */
const ageFrom = [50, 40, 30] as const; // not of the law: ages
export const ageGroups = ["under-30", "30-39", "40-49", "50-over"] as const;

function ageGroup(age: number): (typeof ageGroups)[number] {
  const [fifty, forty, thirty] = ageFrom;
  if (age >= fifty) return "50-over";
  if (age >= forty) return "40-49";
  return age >= thirty ? "30-39" : "under-30";
}
