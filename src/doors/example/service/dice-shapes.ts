import type { Dice } from "../invent/random.ts";

/** A standard normal number (Box and Muller, Annals of Mathematical Statistics 29 (1958) 610–611). */
export function normal(dice: Dice): number {
  const radius = Math.sqrt(-2 * Math.log(dice.between(1e-12, 1)));
  return radius * Math.cos(2 * Math.PI * dice.between(0, 1));
}

/** Log-normal: half of them lie below `median`. */
export function logNormal(dice: Dice, median: number, spread: number): number {
  return median * Math.exp(spread * normal(dice));
}

/** How many came where `mean` are expected (Knuth, The Art of Computer Programming 2, 3.4.1). */
export function poisson(dice: Dice, mean: number): number {
  const floor = Math.exp(-mean);
  let count = 0;
  for (let product = dice.between(0, 1); product > floor; product *= dice.between(0, 1)) count += 1;
  return count;
}

/** One of `all`, each as often as its weight beside the others. */
export function weighted<T>(dice: Dice, all: readonly T[], weight: (one: T) => number): T {
  let left = dice.between(0, 1) * all.reduce((sum, one) => sum + weight(one), 0);
  for (const one of all) {
    left -= weight(one);
    if (left < 0) return one;
  }
  return dice.pick(all);
}
