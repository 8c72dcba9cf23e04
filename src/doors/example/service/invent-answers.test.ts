import { expect, test } from "vitest";
import { satisfactionElements } from "#rules/satisfaction/satisfaction-survey.law.ts";
import type { PastCase } from "#service/index.ts";
import { sourcesOn } from "./case-sources.fixture.ts";
import { inventAnswers } from "./invent-answers.ts";
import { inventCases } from "./invent-cases.ts";
import { readOpinions } from "./opinions.schema.ts";

const sources = await sourcesOn(new Date("2026-11-24T09:00:00+07:00"));
const cases = inventCases(sources);
const opinions = await readOpinions();
const counters = new Map(
  sources.counters.map(({ unitId, name, clock }) => [
    unitId,
    { name, clock, pointId: "0190b0a0-0000-7000-8000-000000000001" },
  ]),
);
const answers = inventAnswers(cases, counters, opinions, "2026-11-23");

test("about a quarter of those whose case ended answer, and the same cases answer the same", () => {
  const ended = cases.filter(({ end }) => end.is === "closed" && end.outcome !== "withdrawn").length;
  expect(answers.length / ended).toBeGreaterThan(0.23);
  expect(answers.length / ended).toBeLessThan(0.27);
  expect(inventAnswers(cases, counters, opinions, "2026-11-23")).toEqual(answers);
  expect(new Set(answers.map(({ answer }) => answer.answerId)).size).toBe(answers.length);
});

test("who waited longer and who was served late is less content", () => {
  const mean = (chosen: readonly PastCase[]) => {
    const said = inventAnswers(chosen, counters, { ...opinions, answered: 1 }, "2026-11-23").flatMap(
      ({ answer }) => satisfactionElements.flatMap((code) => answer[code] ?? []),
    );
    return said.reduce((sum, one) => sum + one, 0) / said.length;
  };
  const [long, short] = [
    cases.filter((one) => (one.waitedMinutes ?? 0) > 40),
    cases.filter((one) => (one.waitedMinutes ?? 0) < 5),
  ];
  expect(mean(long)).toBeLessThan(mean(short) - 0.1);
  const late = cases.filter(({ end, dueAt }) => end.is === "closed" && dueAt && end.closedAt > dueAt);
  expect(mean(late)).toBeLessThan(mean(short) - 0.4);
});

test("an answer through a case's link knows its month only, one at a desk its day and hour", () => {
  for (const { channel, day, hour, pointId } of answers) {
    if (channel === "case") expect([day.slice(8), hour, pointId]).toEqual(["01", null, null]);
    else expect(hour).toBeGreaterThanOrEqual(7);
  }
});
