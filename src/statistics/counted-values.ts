/** A value with how often it came. */
export type CountedValue = readonly [value: number, times: number];

/** Up to so many different values are kept as they are; three significant digits give fewer than that from 1 to 10,000. */
export const exactValuesMax = 4_000;
const digitsKept = 3;

export type CountedValues = {
  /** In rising order, each value once. */
  readonly values: readonly CountedValue[];
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

function counted(
  lists: readonly (readonly CountedValue[])[],
  as: (value: number) => number,
): readonly CountedValue[] {
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

/**
 * The value below which the part `p` of all lies, between two neighbours by the line between them: type 7 of Hyndman and
 * Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996), as `percentile_cont` of
 * PostgreSQL. NaN for none.
 */
export function quantileOf(values: readonly CountedValue[], p: number): number {
  const all = values.reduce((sum, [, times]) => sum + times, 0);
  if (all === 0) return Number.NaN;
  const place = (all - 1) * p;
  const below = Math.floor(place);
  const lower = valueAt(values, below);
  const upper = valueAt(values, Math.min(below + 1, all - 1));
  return lower + (upper - lower) * (place - below);
}

/** The value at a place of the whole row, counted from nought. */
function valueAt(values: readonly CountedValue[], place: number): number {
  let passed = 0;
  for (const [value, times] of values) {
    passed += times;
    if (place < passed) return value;
  }
  return Number.NaN;
}
