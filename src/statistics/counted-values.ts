import type { Counted } from "./counted.ts";

/** Up to so many different values are kept as they are; three significant digits give fewer than that from 1 to 10,000. */
export const exactValuesMax = 4_000;
const digitsKept = 3;

export type CountedValues = {
  /** In rising order, each value once. */
  readonly values: readonly Counted[];
  /** Whether there were too many different ones, so that each is rounded to three significant digits. */
  readonly rounded: boolean;
};

/**
 * Several lists of counted values as one. Nothing is lost up to `exactValuesMax` different values; beyond, every value is
 * rounded to three significant digits, so that it moves by 0.5 % at most. Rounding looks at one value alone, and what was
 * rounded once makes the whole rounded: in whatever order lists are put together, the outcome is the same to the bit.
 */
export function putTogether(lists: readonly CountedValues[]): CountedValues {
  const wasRounded = lists.some(({ rounded }) => rounded);
  const exact = counted(
    lists.map(({ values }) => values),
    wasRounded ? toDigits : same,
  );
  if (wasRounded || exact.length <= exactValuesMax) return { values: exact, rounded: wasRounded };
  return { values: counted([exact], toDigits), rounded: true };
}

function counted(lists: readonly (readonly Counted[])[], as: (value: number) => number): readonly Counted[] {
  const times = new Map<number, number>();
  for (const list of lists)
    for (const [value, count] of list) times.set(as(value), (times.get(as(value)) ?? 0) + count);
  return [...times].sort(([one], [other]) => one - other);
}

function same(value: number): number {
  return value;
}

function toDigits(value: number): number {
  return Number(value.toPrecision(digitsKept));
}
