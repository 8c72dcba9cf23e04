import { expect, test } from "vitest";
import { freireichSixMp, maintainedAml } from "./survival.fixture.ts";
import { mergedLasted, survival } from "./survival.ts";

// Freireich et al., Blood 21 (1963) 699–716, 6-MP arm; the estimates as in Kleinbaum & Klein, Survival Analysis,
// 3rd ed., table 2.2, the intervals as Stata's `sts list` prints them (log(−log), 95 %).
test.each([
  [6, 21, 3, 0.8571, 0.0764, 0.6197, 0.9516],
  [7, 17, 1, 0.8067, 0.0869, 0.5631, 0.9228],
  [10, 15, 1, 0.7529, 0.0963, 0.5032, 0.8894],
  [13, 12, 1, 0.6902, 0.1068, 0.4316, 0.8491],
  [16, 11, 1, 0.6275, 0.1141, 0.3675, 0.8049],
  [22, 7, 1, 0.5378, 0.1282, 0.2678, 0.7468],
  [23, 6, 1, 0.4482, 0.1346, 0.1881, 0.6801],
])("6-MP after %d weeks", (time, atRisk, ended, share, error, lower, upper) => {
  const step = survival(freireichSixMp).find((one) => one.time === time);
  expect(step).toMatchObject({ atRisk, ended });
  expect([step?.share, step?.error, step?.interval?.lower, step?.interval?.upper].map(four)).toEqual([
    share,
    error,
    lower,
    upper,
  ]);
});

// R's `summary(survfit(Surv(time, status) ~ x, aml))`, group Maintained (Miller, Survival Analysis, 1981, p. 49).
test("maintained remission of leukaemia as R prints it", () => {
  expect(
    survival(maintainedAml).map(({ time, atRisk, share, error }) => [
      time,
      atRisk,
      three(share),
      four(error),
    ]),
  ).toEqual([
    [9, 11, 0.909, 0.0867],
    [13, 10, 0.818, 0.1163],
    [18, 8, 0.716, 0.1397],
    [23, 7, 0.614, 0.1526],
    [31, 5, 0.491, 0.1642],
    [34, 4, 0.368, 0.1627],
    [48, 2, 0.184, 0.1535],
  ]);
});

test("without open ones it is the plain share, and where all have ended there is no interval", () => {
  const steps = survival([
    { time: 1, ended: 3, open: 0 },
    { time: 5, ended: 1, open: 0 },
  ]);
  expect(steps.map(({ share }) => share)).toEqual([0.25, 0]);
  expect(steps.at(-1)).toMatchObject({ error: 0, interval: null });
  expect(survival([])).toEqual([]);
  expect(survival([{ time: 4, ended: 0, open: 9 }])).toEqual([]); // nothing ended: nothing is known but that
});

test("counts in any order and in parts are the same as whole ones", () => {
  const parts = freireichSixMp.flatMap(({ time, ended, open }) => [
    { time, ended, open: 0 },
    { time, ended: 0, open },
  ]);
  expect(survival(mergedLasted(parts.toReversed()))).toEqual(survival(freireichSixMp));
});

function four(value: number | undefined): number {
  return Number(value?.toFixed(4));
}

function three(value: number): number {
  return Number(value.toFixed(3));
}
