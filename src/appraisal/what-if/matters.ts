/** What can be different for somebody under other values of the law. */
export const matters = [
  "rating", // the annual result
  "part", // the rating of an earlier part of the year
  "points", // credit points at the end of the year
  "rank", // points missing for the next grade
  "level", // points missing for the next level
  "objection", // filed in time or too late
  "planning", // the plan agreed in time or too late
  "deciding", // the year decided in time or too late
  "pause", // the days of a plan that count
] as const;
export type Matter = (typeof matters)[number];
