import fc from "fast-check";
import { expect, test } from "vitest";
import { delaySchedule, delaySeconds } from "./throttle.ts";

const failures = fc.nat({ max: 5_000 });

test("the waits as people meet them", () => {
  expect([0, 1, 4, 5, 6, 7, 10, 13, 14, 50].map((count) => delaySeconds(count, false))).toEqual([
    0, 0, 0, 2, 4, 8, 64, 512, 900, 900,
  ]);
  expect([0, 1, 2, 3, 7, 8, 50].map((count) => delaySeconds(count, true))).toEqual([
    0, 30, 60, 120, 1920, 3600, 3600,
  ]);
});

test("nobody waits before a first try, whatever others did to the account", () => {
  expect([delaySeconds(0, false), delaySeconds(0, true)]).toEqual([0, 0]);
});

test("more failures never wait less, an attack never less than calm, and there is an end to it", () => {
  fc.assert(
    fc.property(failures, fc.boolean(), (count, underAttack) => {
      const seconds = delaySeconds(count, underAttack);
      expect(delaySeconds(count + 1, underAttack)).toBeGreaterThanOrEqual(seconds);
      expect(delaySeconds(count, true)).toBeGreaterThanOrEqual(delaySeconds(count, false));
      expect(Number.isInteger(seconds) && seconds >= 0 && seconds <= 3600).toBe(true);
    }),
  );
});

test("who never tires gets about a hundred guesses a day, and under attack about thirty", () => {
  const guessesADay = (underAttack: boolean) => {
    let [guesses, second] = [0, 0];
    while (second < 86_400) second += delaySeconds(++guesses, underAttack);
    return guesses;
  };
  expect(guessesADay(false)).toBeLessThanOrEqual(112);
  expect(guessesADay(true)).toBeLessThanOrEqual(32);
});

test("the schedule for the database ends where the delay stops growing", () => {
  fc.assert(
    fc.property(failures, fc.boolean(), (count, underAttack) => {
      const schedule = delaySchedule(underAttack);
      expect(schedule[Math.min(count, schedule.length - 1)]).toBe(delaySeconds(count + 1, underAttack));
    }),
  );
});
