import type { Interval } from "./interval.ts";
import { normalQuantile } from "./normal.ts";

/**
 * A proportion with Wilson's score interval, which stays between 0 and 1 and is honest for small groups and for
 * none or all. `count` of `of`, whole numbers with 0 ≤ count ≤ of; null where there is nobody to count.
 * Source: E. B. Wilson, JASA 22 (1927) 209–212; method 3 of R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872.
 */
export function proportion(count: number, of: number, confidence = 0.95): Interval | null {
  if (of === 0) return null;
  const z = normalQuantile((1 + confidence) / 2);
  const estimate = count / of;
  const centre = 2 * count + z * z;
  const spread = z * Math.sqrt(z * z + 4 * count * (1 - estimate));
  const scale = 2 * (of + z * z);
  return {
    estimate,
    lower: Math.max(0, (centre - spread) / scale),
    upper: Math.min(1, (centre + spread) / scale),
  };
}
