/** A value with how often it came: a million cases cost no more than their distinct values. */
export type Counted = readonly [value: number, times: number];

/** How many there are in all. */
export function countOf(values: readonly Counted[]): number {
  return values.reduce((sum, [, times]) => sum + times, 0);
}

/** The same values in rising order, each once; those that came never are left out. */
export function merged(values: Iterable<Counted>): Counted[] {
  const times = new Map<number, number>();
  for (const [value, count] of values) if (count > 0) times.set(value, (times.get(value) ?? 0) + count);
  return [...times].sort(([one], [other]) => one - other);
}
