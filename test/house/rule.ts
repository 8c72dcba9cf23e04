import type { Source } from "./source.ts";

/** A few files, invented to prove a rule: text by path. */
export type Example = Readonly<Record<string, string>>;

/**
 * A rule of the house: what it is called, what it complains of in the files, and the proof: what it must say
 * about some files, and files about which it must say nothing.
 */
export type HouseRule = {
  name: string;
  check: (sources: readonly Source[]) => string[];
  bad: readonly (readonly [says: string, files: Example])[];
  good: readonly Example[];
};

/** A check that looks at one file at a time. */
export function eachFile(
  concerns: (path: string) => boolean,
  check: (source: Source) => Iterable<string>,
): HouseRule["check"] {
  return (sources) => sources.filter(({ path }) => concerns(path)).flatMap((source) => [...check(source)]);
}

/** TypeScript that goes into the product. */
export function isProduct(path: string): boolean {
  return /^src\/.*\.tsx?$/.test(path) && !isTest(path) && !isGenerated(path);
}

export function isTest(path: string): boolean {
  return /(\.test|\.fixture|\/fixtures)\.tsx?$/.test(path) || /^(test|bench)\//.test(path);
}

export function isGenerated(path: string): boolean {
  return /\/generated\.ts$/.test(path);
}
