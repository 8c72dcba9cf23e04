export type PassingCache<T> = {
  /** The kept value, or the one that `make` gives; calls that come meanwhile wait for the same one. */
  get(key: string, now: Date, make: () => Promise<T>): Promise<T>;
  /** The next call makes the value anew. */
  forget(key: string): void;
  clear(): void;
};

/** Keeps values for `keptMs`, `sizeMax` of them at most (the oldest goes first). A failure is not kept. */
export function passingCache<T>(keptMs: number, sizeMax: number): PassingCache<T> {
  const kept = new Map<string, { value: Promise<T>; untilMs: number }>();
  return {
    get(key, now, make) {
      const known = kept.get(key);
      if (known && known.untilMs > now.getTime()) return known.value;
      const value = make();
      value.catch(() => kept.delete(key));
      kept.delete(key);
      kept.set(key, { value, untilMs: now.getTime() + keptMs });
      const oldest = kept.keys().next();
      if (kept.size > sizeMax && !oldest.done) kept.delete(oldest.value);
      return value;
    },
    forget: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
