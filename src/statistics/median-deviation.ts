import { medianOf } from "./median.ts";

/** Makes the deviation of a normal sample comparable with its standard deviation. */
const normalScale = 1.4826;

/**
 * The median absolute deviation from the median, scaled by 1.4826: a measure of spread that a few extreme values do
 * not move. Leys, Ley, Klein, Bernard, Licata (2013), Journal of Experimental Social Psychology 49, 764–766.
 */
export function medianDeviation(values: readonly number[]): number {
  const middle = medianOf(values);
  return normalScale * medianOf(values.map((value) => Math.abs(value - middle)));
}
