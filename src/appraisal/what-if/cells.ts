import type { AlternativeTopic } from "#platform/law/law-alternatives.ts";
import { absenceKinds } from "#rules/absence/absence.ts";
import { creditLevels } from "#rules/credit-points/credit-points.law.ts";
import { organisationRatings } from "#rules/distribution/distribution.law.ts";
import type { Dated, Law } from "#rules/law.ts";
import { overallRatings, ratings } from "#rules/overall-rating/overall-rating.law.ts";

/** How the value of a cell is written and read: a choice of codes, or a number with its unit. */
export const cellKinds = [
  "overall",
  "comparison",
  "pauses",
  "share",
  "percent",
  "points",
  "days",
  "month",
  "day",
] as const;
export type CellKind = (typeof cellKinds)[number];

/** One value of the law that can be tried out with another: where it stands, and what it is about in codes. */
export type Cell = {
  topic: AlternativeTopic;
  parameter: string;
  path: readonly (string | number)[];
  kind: CellKind;
  /** What the law says now: the whole parameter with its article. */
  entry: Dated<unknown>;
  about: Readonly<Record<string, string | readonly string[]>>;
};

/**
 * Every value of the law of a day that says something about people of a year and is a choice between values. What is
 * only one way to do it (who decides), how long names are, and when people are reminded is left out.
 */
export function cellsOf(law: Law): Cell[] {
  return [
    ...quadrantCells(law),
    ...(law.find("organisation-rating", "pattern") ? organisationCells(law) : []),
    ...(law.find("credit-points", "percentages") ? creditCells(law) : []),
    objectionCell(law),
    ...deadlineCells(law, "planning-deadline"),
    ...deadlineCells(law, "annual-evaluation-deadline"),
    ...absenceCells(law),
  ];
}

/** Names a cell in forms, in the API and in what is kept. */
export function keyOf({ topic, parameter, path }: Pick<Cell, "topic" | "parameter" | "path">): string {
  return [topic, parameter, ...path].join(".");
}

/** What can be chosen where a cell is a choice. */
export function choicesOf(kind: CellKind): readonly string[] {
  if (kind === "overall") return overallRatings;
  if (kind === "comparison") return ratings;
  return kind === "pauses" ? ["pauses", "goes-on"] : [];
}

function quadrantCells(law: Law): Cell[] {
  const entry = law.get("overall-rating", "quadrant");
  const of = { topic: "overall-rating", parameter: "quadrant", kind: "overall", entry } as const;
  return ratings
    .toReversed()
    .flatMap((results) =>
      ratings
        .toReversed()
        .map((conduct) => ({ ...of, path: [results, conduct], about: { results, conduct } })),
    );
}

function organisationCells(law: Law): Cell[] {
  const topic = "organisation-rating";
  const [pattern, heads] = [law.get(topic, "pattern"), law.get(topic, "head-results")];
  const ofPattern = { topic, parameter: "pattern", kind: "share", entry: pattern } as const;
  const shares = organisationRatings.flatMap((organisation) =>
    pattern.value[organisation].flatMap((line, at): Cell[] => {
      if (!("share" in line)) return [];
      const about = { organisation: `organisation-${organisation}`, line: line.is, ratings: line.ratings };
      return [{ ...ofPattern, path: [organisation, at, "share"], about }];
    }),
  );
  const majority = {
    topic,
    parameter: "majority",
    kind: "share",
    entry: law.get(topic, "majority"),
  } as const;
  const ofHeads = { topic, parameter: "head-results", kind: "comparison", entry: heads } as const;
  return [
    ...shares,
    { ...majority, path: [], about: {} },
    ...organisationRatings.map((organisation) => {
      return { ...ofHeads, path: [organisation], about: { organisation: `organisation-${organisation}` } };
    }),
  ];
}

function creditCells(law: Law): Cell[] {
  const topic = "credit-points";
  const percentages = {
    topic,
    parameter: "percentages",
    kind: "percent",
    entry: law.get(topic, "percentages"),
  } as const;
  const levels = creditLevels.flatMap((level): Cell[] => {
    const entry = law.get(topic, level);
    const isLast = entry.value.levelNeed === null;
    const names = ["coefficient", "rankNeed", ...(isLast ? [] : ["levelNeed"])];
    return names.map((name) => ({
      topic,
      parameter: level,
      path: [name],
      kind: "points",
      entry,
      about: { level },
    }));
  });
  return [
    ...overallRatings.toReversed().map((rating) => ({ ...percentages, path: [rating], about: { rating } })),
    ...levels,
  ];
}

function objectionCell(law: Law): Cell {
  const entry = law.get("objection", "filing-days");
  return { topic: "objection", parameter: "filing-days", path: [], kind: "days", entry, about: {} };
}

function deadlineCells(law: Law, parameter: "planning-deadline" | "annual-evaluation-deadline"): Cell[] {
  const of = {
    topic: "evaluation-cycle",
    parameter,
    entry: law.get("evaluation-cycle", parameter),
    about: {},
  } as const;
  return [
    { ...of, path: ["day"], kind: "day" },
    { ...of, path: ["month"], kind: "month" },
  ];
}

function absenceCells(law: Law): Cell[] {
  const entry = law.get("annual-parts", "absence-kinds");
  const of = { topic: "annual-parts", parameter: "absence-kinds", kind: "pauses", entry } as const;
  return absenceKinds(law).map(({ name }, at) => ({ ...of, path: [at, "pauses"], about: { absence: name } }));
}
