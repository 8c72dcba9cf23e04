import { expect, test } from "vitest";
import { answerDue } from "#rules/complaint-clock/complaint-clock.ts";
import type { PastComplaint } from "#service/index.ts";
import { sourcesOn } from "./case-sources.fixture.ts";
import { readGrievances } from "./grievances.schema.ts";
import { inventCases } from "./invent-cases.ts";
import { inventComplaints } from "./invent-complaints.ts";

const sources = await sourcesOn(new Date("2026-11-24T09:00:00+07:00"));
const cases = inventCases(sources);
const [counter] = sources.counters;
if (!counter) throw new Error("no counter");
const { clock } = counter;
const desk = {
  grievances: await readGrievances(),
  applicants: sources.applicants,
  offices: new Map(sources.counters.map(({ unitId, name, head }) => [unitId, { name, leader: head ?? "" }])),
  people: new Map(
    sources.counters.flatMap(({ people, unitId }) =>
      people.map((id) => [id, { nip: id, name: "Sulastri", unitId }]),
    ),
  ),
  ...{ handler: "yuni", clock, now: sources.now },
  lawAt: (at: Date) => sources.lawOn(clock.dayOf(at)),
};
const all = inventComplaints(cases, desk);
const answered = all.filter(({ answers }) => answers.length > 0);

test("about six hundred in two years, the same from the same cases", () => {
  expect(all.length).toBeGreaterThan(500);
  expect(all.length).toBeLessThan(750);
  expect(inventComplaints(cases, desk)).toEqual(all);
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  const share = (is: (one: PastComplaint) => boolean) => all.filter(is).length / all.length;
  expect(share(({ kind }) => kind === "thanks")).toBeGreaterThan(0.1);
  expect(share(({ hiding }) => hiding === "hidden")).toBeCloseTo(desk.grievances.hidings.hidden ?? 0, 1);
});

test("who was served late complains more often than who was served in time", () => {
  const ended = cases.flatMap((one) => (one.end.is === "closed" ? [{ ...one, end: one.end }] : []));
  const late = ended.filter(({ end, dueAt }) => dueAt !== null && end.closedAt > dueAt);
  const inTime = ended.filter((one) => !late.includes(one));
  const rate = (chosen: typeof ended) =>
    (inventComplaints(chosen, desk).length - desk.grievances.today.length) / chosen.length;
  expect(late.length).toBeGreaterThan(500);
  expect(rate(late)).toBeGreaterThan(2 * rate(inTime));
});

test("nearly all are answered within the term of the law, some are late, and no step comes before the one it needs", () => {
  const late = answered.filter((one) => {
    const { receivedAt, check, answers } = one;
    const due = answerDue(receivedAt, check?.weight ?? "plain", clock, desk.lawAt(receivedAt)).value;
    return (answers[0]?.at ?? receivedAt) > due;
  });
  expect(late.length / answered.length).toBeGreaterThan(0.03);
  expect(late.length / answered.length).toBeLessThan(0.16);
  for (const one of all) {
    const { receivedAt, check, passedOn, proposal, answers, praise, appeal, closing } = one;
    const replies = answers.flatMap(({ at, reopened }) => [at, reopened?.at]);
    const ends = [praise?.at, appeal?.at, closing?.at];
    const steps = [receivedAt, check?.at, passedOn?.at, proposal?.at, ...replies, ...ends];
    const known = steps.flatMap((at) => at?.getTime() ?? []);
    expect(known).toEqual(known.toSorted((a, b) => a - b));
    expect(known.at(-1)).toBeLessThanOrEqual(sources.now.getTime());
  }
});

test("each kind of next step waits on the desk on any day, Monday after Idulfitri too", async () => {
  for (const day of ["2026-11-24", "2026-03-26"]) {
    const now = new Date(`${day}T09:00:00+07:00`);
    const waiting = inventComplaints([], { ...desk, now });
    expect(waiting).toHaveLength(desk.grievances.today.length);
    const counted = (is: (one: PastComplaint) => unknown) => waiting.filter((one) => is(one)).length;
    expect(counted(({ check }) => !check)).toBe(2);
    expect(counted(({ check, passedOn }) => check && !passedOn)).toBe(1);
    expect(counted(({ proposal, answers }) => proposal && answers.length === 0)).toBe(2);
    expect(counted(({ answers }) => answers.at(-1)?.reopened)).toBe(1);
    expect(counted(({ appeal }) => appeal)).toBe(1);
    for (const { receivedAt } of waiting) expect(receivedAt.getTime()).toBeLessThan(now.getTime());
  }
});

test("somebody whom the example names is thanked by name, of whichever size the copy is", () => {
  const [somebody = ""] = counter.people;
  const one = { nip: somebody, text: 0, unit: counter.name, received: 6 };
  const grievances = { ...desk.grievances, today: [], thanked: [one] };
  const [thanks, ...others] = inventComplaints([], { ...desk, grievances });
  expect(others).toEqual([]);
  expect(thanks?.praise).toMatchObject({ employeeId: somebody, body: thanks?.said.body });
  expect(thanks?.closing?.outcome).toBe("thanked");
});

test("thanks reach the person named in them; who wants to be nameless left no name", () => {
  const thanked = all.filter(({ praise }) => praise?.employeeId);
  expect(thanked.length).toBeGreaterThan(50);
  for (const { said } of thanked) expect(said.body).toContain(said.person);
  expect(all.filter(({ hiding, identity }) => hiding === "nameless" && identity !== null)).toEqual([]);
});
