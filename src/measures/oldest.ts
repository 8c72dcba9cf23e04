/** When the oldest of these was computed: what is shown is no newer than that. */
export function oldest(cells: readonly { readonly computedAt: Date }[]): Date | null {
  return cells.reduce<Date | null>(
    (least, { computedAt }) => (least && least <= computedAt ? least : computedAt),
    null,
  );
}

/** When the newest of these was computed, which is right after its facts changed. */
export function newest(cells: readonly { readonly computedAt: Date }[]): Date | null {
  return cells.reduce<Date | null>(
    (most, { computedAt }) => (most && most >= computedAt ? most : computedAt),
    null,
  );
}
