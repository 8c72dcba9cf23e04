import { expect, test } from "vitest";
import { inventedDeeds } from "../invented-deeds.ts";
import { readStory } from "../load-example.ts";
import type { Act, Deed } from "./deed.ts";
import { diceOf } from "./random.ts";
import { readScenes } from "./scenes.schema.ts";

const story = await readStory();
const told = (today: string) => inventedDeeds(story, today);
const ofKind = (deeds: readonly Deed[], kind: Act["kind"]) => deeds.filter(({ act }) => act.kind === kind);

test.each(["2026-01-02", "2026-06-30", "2026-12-31", "2028-02-29"])(
  "on %s the same seed tells the same story, in the order of days, and nothing of tomorrow",
  async (today) => {
    const deeds = await told(today);
    expect(await told(today)).toEqual(deeds);
    const days = deeds.map(({ day }) => day);
    expect(days.toSorted()).toEqual(days);
    expect(days.at(-1)?.localeCompare(today)).not.toBe(1);
    expect(days[0]).toBe(`${Number(today.slice(0, 4)) - 1}-01-01`);
  },
);

test("what happened up to a day does not depend on how far the story goes", async () => {
  const past = (deeds: readonly Deed[]) => deeds.filter(({ day }) => day < "2026-01-01");
  const [early, late] = [past(await told("2026-02-02")), past(await told("2026-12-31"))];
  const withoutRenewal = (deeds: readonly Deed[]) => deeds.filter(({ act }) => act.kind !== "renew-task");
  expect(withoutRenewal(early)).toEqual(withoutRenewal(late));
});

test("on the second of January the past year is rated but for what the law lets come later", async () => {
  const deeds = await told("2026-01-02");
  const written = ofKind(deeds, "write-plan").filter(({ day }) => day < "2025-12-30");
  const annual = deeds.filter(({ act }) => act.kind === "evaluate" && act.interval === "annual");
  expect(annual.length / written.length).toBeGreaterThan(0.8);
  for (const kind of ["object", "close-year"] as const) expect(ofKind(deeds, kind)).toEqual([]);
});

test("late in the year everything that the example promises has happened", async () => {
  const deeds = await told("2026-11-23");
  const kinds = new Set(deeds.map(({ act }) => act.kind));
  const promised: Act["kind"][] = [
    ...(["object", "explain", "decide-objection", "close-year", "explain-spread", "stand-in"] as const),
    ...(["record-absence", "record-opening", "close-round", "give-voice", "share", "ask-change"] as const),
    ...(["answer-feedback", "hold-dialogue", "finish-step", "set-deadline", "read-notices"] as const),
  ];
  for (const kind of promised) expect(kinds, kind).toContain(kind);
  const outcomes = deeds.flatMap(({ act }) => (act.kind === "decide-objection" ? [act.outcome] : []));
  expect(outcomes.toSorted()).toEqual(["changed", "kept"]);
  const statements = deeds.flatMap(({ act }) =>
    act.kind === "write-plan"
      ? act.draft.results.flatMap(({ indicators }) => indicators.map(({ statement }) => statement))
      : [],
  );
  expect(statements).toContain("Melaksanakan tugas dengan baik");
  expect(new Set(statements).size).toBeGreaterThan(50);
});

test("heads answer on different days, one of them only in March, and this year not at all", async () => {
  const deeds = await told("2026-11-23");
  const days = ofKind(deeds, "agree").map(({ day }) => day);
  const inTime = days.filter((day) => day.slice(5) <= "01-31");
  expect(inTime.length).toBeGreaterThan(days.length / 2);
  expect(days.some((day) => day > "2025-03-01" && day < "2025-04-01")).toBe(true);
  const joko = "198305072007041004";
  const answers = ofKind(deeds, "agree").filter(({ by }) => by === joko);
  expect(answers.length).toBeGreaterThan(0);
  expect(answers.every(({ day }) => day < "2026-01-01")).toBe(true);
});

test("the dice fall evenly, the same from the same seed and otherwise from another", () => {
  const dice = diceOf("plaju");
  const throws = Array.from({ length: 2_000 }, () => dice.whole(1, 6));
  expect(diceOf("plaju").whole(1, 6)).toBe(throws[0]);
  for (const face of [1, 2, 3, 4, 5, 6])
    expect(throws.filter((one) => one === face).length / 2_000).toBeCloseTo(1 / 6, 1);
  expect(Array.from({ length: 20 }, () => diceOf("musi").between(0, 1))).not.toEqual(
    Array.from({ length: 20 }, () => diceOf("plaju").between(0, 1)),
  );
});

test("whose indicator fills itself from closed cases has it in the plan of this year alone, agreed before it is filled", async () => {
  const deeds = await told("2026-11-23");
  const { measured } = await readScenes("examples/plaju");
  for (const { nip, statement, measure } of measured.indicators) {
    const written = deeds.flatMap(({ by, act }) => (by === nip && act.kind === "write-plan" ? [act] : []));
    const bound = written.map(({ year, draft }) => [
      year,
      draft.results.flatMap(({ indicators }) => indicators.filter((one) => one.measured)),
    ]);
    expect(bound, nip).toEqual([
      [2025, []],
      [
        2026,
        expect.arrayContaining([
          expect.objectContaining({ statement, measured: expect.objectContaining({ measure }) }),
        ]),
      ],
    ]);
    const agreed = deeds.find(({ act }) => act.kind === "agree" && act.plan === `2026/${nip}/1`);
    expect(agreed?.day.localeCompare("2026-03-01"), nip).toBe(-1);
  }
});

test("what comes from a measure is typed by nobody this year, and last year near what is measured", async () => {
  const deeds = await told("2026-11-23");
  const drafts = new Map(
    deeds.flatMap(({ act }) => (act.kind === "write-plan" ? [[act.plan, act.draft]] : [])),
  );
  const typed = deeds.flatMap(({ act }) =>
    act.kind === "record" ? act.entries.map((one) => ({ ...one, plan: act.plan })) : [],
  );
  const satisfaction = typed.flatMap(({ plan, at: [result, number], value }) => {
    const indicator = drafts.get(plan)?.results[result]?.indicators[number];
    expect(indicator?.measured, plan).toBeUndefined();
    return indicator?.statement.startsWith("Indeks kepuasan") ? [{ plan, value }] : [];
  });
  expect(satisfaction.length).toBeGreaterThan(20);
  for (const { plan, value } of satisfaction) {
    expect(plan).toMatch(/^2025/);
    expect(value).toBeLessThan(80); // the index of the best counter in the invented answers of last year is 78
  }
  const bound = [...drafts].filter(([, { results }]) =>
    results.some(({ indicators }) => indicators.some((one) => one.measured?.measure === "survey.index")),
  );
  expect(bound.length).toBe(8); // the camat and seven lurah
});
