/** Makes the deviation of a normal sample comparable with its standard deviation. */
const normalScale = 1.4826;

/** The middle of `values`; between the two middle ones of an even number. NaN for none. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * The median absolute deviation from the median, scaled by 1.4826: a measure of spread that a few extreme values do
 * not move. Leys, Ley, Klein, Bernard, Licata (2013), Journal of Experimental Social Psychology 49, 764–766.
 */
export function medianDeviation(values: readonly number[]): number {
  const middle = medianOf(values);
  return normalScale * medianOf(values.map((value) => Math.abs(value - middle)));
}
