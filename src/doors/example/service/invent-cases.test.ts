import { expect, test } from "vitest";
import { parseVerificationCode } from "#platform/documents/verification-code.ts";
import type { PastCase } from "#service/index.ts";
import { merged } from "#statistics/counted.ts";
import { quantile } from "#statistics/quantile.ts";
import { sourcesOn } from "./case-sources.fixture.ts";
import { inventCases } from "./invent-cases.ts";
import { handlingFactor, policyPart } from "./policy.ts";

const now = new Date("2026-11-26T09:00:00+07:00");
const sources = await sourcesOn(now);
const cases = inventCases(sources);
const clock = sources.counters[0]?.clock;

test("about forty thousand cases, the same each time", async () => {
  expect(cases.length).toBeGreaterThan(37_000);
  expect(cases.length).toBeLessThan(43_000);
  expect(inventCases(await sourcesOn(now)).at(-1)).toEqual(cases.at(-1));
  expect(new Set(cases.map(({ number }) => number)).size).toBe(cases.length);
  // whoever types the code of a receipt finds the case: its check symbol is right
  for (const { code } of cases.slice(0, 200)) expect(parseVerificationCode(code)).toBe(code);
});

test("nobody is taken in or answered while the counter is closed, on a holiday or at the end before the start", () => {
  for (const { receivedAt, end, waitedMinutes, pauses, steps } of cases) {
    expect(clock?.isOpen(receivedAt)).toBe(true);
    expect(waitedMinutes).toBeGreaterThanOrEqual(0);
    if (end.is === "closed") expect(end.closedAt.getTime()).toBeGreaterThan(receivedAt.getTime());
    for (const { beganAt, endedAt } of [...pauses, ...steps])
      if (endedAt) expect(endedAt.getTime()).toBeGreaterThanOrEqual(beganAt.getTime());
  }
  const days = new Set(cases.map(({ receivedAt }) => clock?.dayOf(receivedAt)));
  for (const off of ["2025-03-31", "2025-08-18", "2026-03-20", "2026-01-16", "2026-05-15"])
    expect(days.has(off)).toBe(false);
});

test("what is counted as work fits the clock of the counter", () => {
  for (const { receivedAt, end } of cases.filter((_, at) => at % 50 === 0))
    if (end.is === "closed")
      expect(clock?.minutesBetween(receivedAt, end.closedAt)).toBe(
        (end.workedMinutes ?? 0) + end.pausedMinutes,
      );
});

test("more people come before the school year, before Idulfitri, on Mondays and in the morning", () => {
  const perDay = (from: string, until: string) => {
    const days = cases
      .map(({ receivedAt }) => clock?.dayOf(receivedAt) ?? "")
      .filter((day) => from <= day && day < until);
    return days.length / new Set(days).size;
  };
  expect(perDay("2026-06-15", "2026-07-15")).toBeGreaterThan(1.2 * perDay("2026-09-07", "2026-10-07"));
  expect(perDay("2026-03-02", "2026-03-18")).toBeGreaterThan(1.15 * perDay("2026-04-13", "2026-05-01"));
  const byHour = Map.groupBy(cases, ({ receivedAt }) => clock?.timeOf(receivedAt).slice(0, 2));
  expect(byHour.get("09")?.length ?? 0).toBeGreaterThan(2 * (byHour.get("14")?.length ?? 0));
});

test("people wait longest when many come and one sits at the counter", () => {
  const waits = (hour: string) =>
    quantile(
      merged(
        cases
          .filter(({ receivedAt }) => clock?.timeOf(receivedAt).startsWith(hour))
          .map(({ waitedMinutes }): [number, number] => [waitedMinutes ?? 0, 1]),
      ),
      0.9,
    );
  expect(waits("09")).toBeGreaterThan(waits("14"));
  expect(waits("09")).toBeGreaterThan(20);
});

test("a study that knows the drift finds the effect that is written down", () => {
  for (const place of ["Kelurahan Plaju Ilir", "Kelurahan Talang Putri", "Kelurahan Komperta"]) {
    const before = typical(place, (part) => part === 0);
    const after = typical(place, (part) => part === 1);
    expect(after / before).toBeGreaterThan(0.9 * sources.truth.policy.handlingFactor);
    expect(after / before).toBeLessThan(1.1 * sources.truth.policy.handlingFactor);
  }
  const control = ofPlace("Seksi Pelayanan Umum");
  expect(control.every(({ receivedAt }) => partOf("Seksi Pelayanan Umum", receivedAt) === 0)).toBe(true);
});

test("at the end some are open, most of them young, a few late", () => {
  const open = cases.filter(({ end }) => end.is === "open");
  expect(open.length).toBeGreaterThan(30);
  expect(open.length).toBeLessThan(600);
  const late = open.filter(({ dueAt }) => dueAt !== null && dueAt < now);
  expect(late.length).toBeGreaterThan(2);
  expect(late.length).toBeLessThan(open.length / 2);
  expect(quantileOfAge(open)).toBeLessThan(10 * 24 * 60);
});

test("a share of them is a sample of the same cases", () => {
  const few = inventCases(sources, 0.05);
  expect(few.length / cases.length).toBeGreaterThan(0.04);
  expect(few.length / cases.length).toBeLessThan(0.06);
});

function ofPlace(place: string): PastCase[] {
  return cases.filter(({ unitId }) => unitId === place);
}

function partOf(place: string, at: Date): number {
  return policyPart(sources.truth, place, clock?.dayOf(at) ?? "", 2026);
}

/** The median minutes of letters at a place, without its level and drift. */
function typical(place: string, isPart: (part: number) => boolean): number {
  const withoutPolicy = { ...sources.truth, policy: { ...sources.truth.policy, startsOn: {} } };
  const minutes = ofPlace(place).flatMap(({ receivedAt, serviceId, end }) => {
    if (end.is === "open" || serviceId !== "letter" || !isPart(partOf(place, receivedAt))) return [];
    const worked = end.workedMinutes ?? Number.NaN; // its counters have hours
    return [worked / handlingFactor(withoutPolicy, place, clock?.dayOf(receivedAt) ?? "", 2026)];
  });
  return quantile(merged(minutes.map((one) => [one, 1])), 0.5);
}

function quantileOfAge(open: readonly PastCase[]): number {
  return quantile(
    merged(open.map(({ receivedAt }) => [(now.getTime() - receivedAt.getTime()) / 60_000, 1])),
    0.5,
  );
}
