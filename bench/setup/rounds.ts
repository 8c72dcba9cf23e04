export type Figures = { median: number; lowest: number; highest: number };

/** Runs the works in turn, A B A B …, so that whatever else the machine does falls on all; one round to warm up. */
export async function inTurn<Name extends string>(
  rounds: number,
  works: Record<Name, () => Promise<number>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(works) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const figure = await works[name]();
      if (round > 0) measured[name].push(figure);
    }
  }
  return measured;
}

/** The median and the spread of `values`. */
export function figuresOf(values: readonly number[]): Figures {
  const sorted = [...values].sort((one, other) => one - other);
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    lowest: sorted[0] ?? Number.NaN,
    highest: sorted.at(-1) ?? Number.NaN,
  };
}

/** Round by round one divided by the other: what disturbed a round disturbed both. */
export function ratiosOf(above: readonly number[], below: readonly number[]): number[] {
  return above.map((value, round) => value / (below[round] ?? Number.NaN));
}
