import type { Law } from "#rules/law.ts";
import { isTold, shownCells } from "#statistics/disclosure.ts";
import { figuresOf } from "./figures.ts";
import type { Group } from "./result.schema.ts";
import { type Tally, together } from "./tally.ts";

const hidden: Group = { answers: null, ikm: null };

/**
 * A group as it may be shown: to whoever looks after the unit always, to others where it tells of five or more;
 * `population`: how many used the services, where that is known.
 */
export function toldOf(tally: Tally, law: Law, isKept: boolean, population: number | null = null): Group {
  if (!isKept && !isTold(tally.answers)) return hidden;
  const { ikm } = figuresOf(tally, law, population);
  return { answers: tally.answers, ikm };
}

/** Parts beside their whole: one that is too small hides another, so that nobody subtracts. */
export function toldParts<Key>(
  parts: ReadonlyMap<Key, Tally>,
  law: Law,
  isKept: boolean,
): { key: Key; group: Group }[] {
  const cells = [...parts].map(([key, tally]) => ({ key, tally, counts: [tally.answers] }));
  const total = [together([...parts.values()]).answers];
  const shown = new Set(isKept ? cells : shownCells(cells, total));
  return cells.map((cell) => ({
    key: cell.key,
    group: shown.has(cell) ? toldOf(cell.tally, law, isKept) : hidden,
  }));
}
