import type { Measure, Pile } from "./measure.ts";

/** Everything that can be measured here, by code and by pile. */
export type MeasureRegistry = {
  readonly piles: readonly Pile[];
  readonly measures: readonly Measure[];
  measure(code: string): Measure | undefined;
  pile(name: string): Pile | undefined;
};

/** Puts together what the slices publish. Two measures of one code, or two piles of one name, end the start. */
export function measureRegistry(...piles: readonly Pile[]): MeasureRegistry {
  const measures = piles.flatMap((pile) => pile.measures);
  const byName = once(piles, ({ name }) => name);
  const byCode = once(measures, ({ code }) => code);
  for (const pile of piles) {
    const stray = pile.measures.find((measure) => measure.pile !== pile.name);
    if (stray) throw new Error(`${stray.code} stands in pile ${pile.name} and says it is of ${stray.pile}`);
  }
  return {
    piles,
    measures,
    measure: (code) => byCode.get(code),
    pile: (name) => byName.get(name),
  };
}

function once<One>(all: readonly One[], nameOf: (one: One) => string): ReadonlyMap<string, One> {
  const known = new Map<string, One>();
  for (const one of all) {
    const name = nameOf(one);
    if (known.has(name)) throw new Error(`${name} is published twice`);
    known.set(name, one);
  }
  return known;
}
