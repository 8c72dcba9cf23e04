import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type Api, apiOf } from "#test/setup/api.ts";
import { type Example, openExample } from "#test/setup/example.ts";
import { plaju } from "#test/setup/plaju.ts";

/** People of examples/plaju/scenes.yaml. */
const moved = { nip: "198910072011012013" };
const actingNow = { nip: "197504061999032010" };
const lurahAskedAbout = { nip: "198501062009122039" };
/** Of the counter of Talang Putri: an indicator of his fills itself. */
const measured = { nip: "199809192020041017" };
const functional = { nip: "198512142020022013" };

describe("the invented years around the story", () => {
  let ampera: Example;
  let endang: Api;

  beforeAll(async () => {
    ampera = await openExample();
    endang = await apiOf(ampera.origin, plaju.endang);
  });
  afterAll(() => ampera?.stop());

  const read = async <T>(schema: z.ZodType<T>, path: string, as = endang) =>
    schema.parse((await as.get(path)).body);

  test("every record that concerns somebody says whom", async () => {
    const owner = new pg.Client({ connectionString: ampera.databaseUrl });
    await owner.connect();
    const nobodys =
      "subject_kind in ('agency', 'period', 'goal', 'unit', 'position', 'import', 'job', 'library-entry', 'what-if', 'document', 'service') or kind in ('calibration.opened', 'calibration.closed')";
    const { rows } = await owner.query(
      `select count(*) filter (where about is not null)::int as told,
         array_agg(distinct kind) filter (where about is null and not (${nobodys})) as untold,
         count(*) filter (where about is not null and not exists (
           select from employee e where e.agency_id = event.agency_id and e.employee_id = event.about))::int as strangers
       from event`,
    );
    await owner.end();
    expect(rows).toEqual([{ told: expect.any(Number), untold: null, strangers: 0 }]);
    expect(rows[0]?.told).toBeGreaterThan(1000);
  });

  test("the past year is whole: everybody has an agreed plan and an annual result, and it is closed", async () => {
    const Board = z.object({
      closing: z.object({ end: z.object({ people: z.int(), rated: z.int() }) }),
      steps: z.array(z.object({ step: z.string(), missing: z.int() })),
    });
    const { closing, steps } = await read(Board, "/periods/2025/year-end");
    expect(closing.end).toEqual({ people: 118, rated: 118 }); // the head of the agency, too
    expect(steps.find(({ step }) => step === "annual")?.missing).toBe(0);
  });

  test("an indicator is filled month by month from closed cases, and a figure was disputed and answered", async () => {
    const rahmat = await apiOf(ampera.origin, measured);
    const Plans = z.object({ plans: z.array(z.object({ planId: z.string(), year: z.int() })) });
    const { plans } = await read(Plans, "/plans", rahmat);
    const { planId } = plans.find(({ year }) => year === 2026) ?? { planId: "" };
    const answer = z.object({ decision: z.string() });
    const Entry = z.object({
      value: z.number(),
      recordedBy: z.string().nullable(),
      measured: z
        .object({
          measure: z.string(),
          throughMonth: z.string(),
          count: z.int(),
          dispute: z.object({ answer: answer.nullable() }).nullable(),
        })
        .nullable(),
    });
    const { entries } = await read(
      z.object({ entries: z.array(Entry) }),
      `/plans/${planId}/progress`,
      rahmat,
    );
    const filled = entries.filter((entry) => entry.measured !== null);
    expect(filled.map((entry) => entry.measured?.throughMonth).toSorted()).toEqual(
      ["02", "03", "04", "05", "06", "07", "08", "09", "10"].map((month) => `2026-${month}`),
    );
    for (const entry of filled) {
      expect(entry).toMatchObject({ recordedBy: null, measured: { measure: "case.on-time" } });
      expect(entry.measured?.count).toBeGreaterThan(0);
      expect(entry.value).toBeLessThanOrEqual(100);
    }
    expect(filled.flatMap((entry) => entry.measured?.dispute?.answer?.decision ?? [])).toEqual(["stays"]);
  });

  test("each kind of next step lies on the desk of who handles complaints, and Ratna was thanked", async () => {
    const yuni = await apiOf(ampera.origin, plaju.yuni);
    const Desk = z.object({ complaints: z.array(z.object({ stage: z.string(), dueAt: z.string() })) });
    const { complaints } = await read(Desk, "/complaints", yuni);
    expect(new Set(complaints.map(({ stage }) => stage))).toEqual(
      new Set(["check", "route", "answer", "send", "complainant", "appeal"]),
    );
    const ratna = await apiOf(ampera.origin, plaju.ratna);
    const { praise } = await read(z.object({ praise: z.array(z.unknown()) }), "/my-praise", ratna);
    expect(praise).not.toEqual([]);
  });

  test("the head of the agency has plans in the leaders' form, agreed and rated by somebody who is not counted here", async () => {
    const Plans = z.object({
      plans: z.array(z.object({ planId: z.string(), year: z.int(), state: z.object({ kind: z.string() }) })),
    });
    const siti = await apiOf(ampera.origin, plaju.camat);
    const { plans } = await read(Plans, "/plans", siti);
    expect(plans.map(({ year, state }) => [year, state.kind])).toEqual([
      [2026, "agreed"],
      [2025, "agreed"],
    ]);
    const Indicator = z.object({ perspective: z.string(), manual: z.object({ formula: z.string() }) });
    const Plan = z.object({
      form: z.literal("leader"),
      appraiser: z.object({ name: z.string(), positionTitle: z.string() }),
      results: z.array(z.object({ indicators: z.array(Indicator) })),
    });
    for (const { planId } of plans) {
      const { appraiser, results } = await read(Plan, `/plans/${planId}`, siti);
      expect(appraiser).toEqual({
        name: plaju.sekda.name,
        positionTitle: "Sekretaris Daerah Kota Palembang",
      });
      const seen = results.flatMap(({ indicators }) => indicators.map(({ perspective }) => perspective));
      expect(new Set(seen).size).toBe(4);
    }
    const Last = z.object({
      parts: z.array(
        z.object({
          evaluations: z.array(z.object({ interval: z.string(), receivedAt: z.string().nullable() })),
        }),
      ),
    });
    const { parts } = await read(Last, "/my-year?year=2025", siti);
    const rated = parts[0]?.evaluations ?? [];
    expect(rated.map(({ interval }) => interval)).toEqual(["q1", "q2", "q3", "annual"]);
    expect(rated.at(-1)?.receivedAt).not.toBeNull();
    const Listed = z.object({ total: z.int(), people: z.array(z.object({ name: z.string() })) });
    expect((await read(Listed, "/employees")).total).toBe(118);
    const outside = await read(Listed, "/employees?show=outside");
    expect(outside.people.map(({ name }) => name)).toEqual([plaju.sekda.name]);
    const sekda = await apiOf(ampera.origin, plaju.sekda);
    const Mine = z.object({ people: z.array(z.object({ name: z.string() })) });
    expect((await read(Mine, "/my-people", sekda)).people).toMatchObject([{ name: plaju.camat.name }]);
  });

  test("of two objections one changed the result, one did not; both sides were heard", async () => {
    const Objections = z.object({
      objections: z.array(
        z.object({
          outcome: z.string(),
          rated: z.object({ overall: z.string() }),
          decided: z.object({ overall: z.string() }),
          explainedAt: z.object({ employee: z.string(), appraiser: z.string() }),
        }),
      ),
    });
    const { objections } = await read(Objections, "/objections?year=2025");
    expect(objections.map(({ outcome }) => outcome).toSorted()).toEqual(["changed", "kept"]);
    for (const { outcome, rated, decided } of objections)
      expect(rated.overall === decided.overall).toBe(outcome === "kept");
  });

  test("of the large units two depart from the pattern, and one of them says why", async () => {
    const Units = z.object({
      units: z.array(
        z.object({
          name: z.string(),
          depth: z.int(),
          rated: z.int(),
          rating: z.string().nullable(),
          verdicts: z.array(z.object({ state: z.string() })),
          reason: z.object({ body: z.string() }).nullable(),
        }),
      ),
    });
    const { units } = await read(Units, "/organisation-ratings/2025?interval=annual");
    const large = units.filter(({ rated, rating }) => rated >= 8 && rating !== null);
    const departing = large.filter(({ verdicts }) => verdicts.some(({ state }) => state === "departs"));
    expect(large.length).toBeGreaterThan(6);
    expect(departing.map(({ name, reason }) => [name, reason !== null])).toEqual([
      ["Kelurahan Bagus Kuning", false],
      ["Kelurahan Komperta", true],
    ]);
  });

  test("who moved has two plans of the past year; who is a functional officer earns points; a round was counted", async () => {
    const fitriani = await apiOf(ampera.origin, moved);
    const Plans = z.object({ plans: z.array(z.object({ year: z.int() })) });
    const { plans } = await read(Plans, "/plans", fitriani);
    expect(plans.filter(({ year }) => year === 2025)).toHaveLength(2);
    const Accounts = z.object({ accounts: z.array(z.object({ name: z.string(), total: z.number() })) });
    const { accounts } = await read(Accounts, "/credit-points");
    // 25 points by decree, and a whole year at the coefficient of Ahli Pertama with at least "Baik"
    expect(accounts.find(({ name }) => name.startsWith("Elvi"))?.total).toBeGreaterThanOrEqual(37.5);
    expect((await (await apiOf(ampera.origin, functional)).get("/my-year")).status).toBe(200);
    const Rounds = z.object({ rounds: z.array(z.object({ outcome: z.string().nullable() })) });
    const { rounds } = await read(Rounds, "/my-rounds", await apiOf(ampera.origin, lurahAskedAbout));
    expect(["merged", "by-side"]).toContain(rounds[0]?.outcome);
  });

  test("the year that runs has somebody who stands in, and people at every step of planning", async () => {
    const nia = await apiOf(ampera.origin, actingNow);
    const { employeeId } = await read(z.object({ employeeId: z.string() }), "/my-year", nia);
    expect((await endang.get(`/employees/${employeeId}`)).text).toContain('"plh"');
    const Periods = z.object({
      periods: z.array(z.object({ year: z.int(), plans: z.int(), agreed: z.int() })),
    });
    const { periods } = await read(Periods, "/periods");
    const running = periods.find(({ year }) => year === 2026);
    expect(running?.plans).toBeGreaterThan(110);
    expect(running?.agreed).toBeGreaterThan(95);
    expect(running?.agreed).toBeLessThan(running?.plans ?? 0);
  });
});
