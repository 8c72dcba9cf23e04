/**
 * Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, the same numbers from the same seed on every machine.
 * Each person and year gets dice of its own, so that one more throw for somebody changes nobody else's story.
 */
export function diceOf(seed: string): Dice {
  let state = hash(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + next() * (high - low);
  const whole = (low: number, high: number) => Math.floor(between(low, high + 1));
  return {
    between,
    whole,
    chance: (share) => next() < share,
    pick: (all) => {
      const found = all[whole(0, all.length - 1)];
      if (found === undefined) throw new RangeError("nothing to pick from");
      return found;
    },
  };
}

export type Dice = {
  between(low: number, high: number): number;
  /** Both ends count. */
  whole(low: number, high: number): number;
  chance(share: number): boolean;
  pick<T>(all: readonly T[]): T;
};

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}
