import { parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import { callProcedure } from "#platform/http/ask.ts";
import { medianOf } from "#statistics/median.ts";
import { as } from "#test/setup/as.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import { visits } from "#test/setup/pages.ts";
import { openCounters } from "#test/setup/service-world.ts";
import { makeWorld } from "#test/setup/world.ts";
import { downloadSeries } from "./download-series.ts";
import type { Pile } from "./measure.ts";
import { closeCases, many } from "./measures.fixture.ts";
import { measurePages } from "./page/measure.pages.tsx";
import { readPersonSeries } from "./read-person.ts";
import { readPublicSeries } from "./read-public.ts";
import { readSeries } from "./read-series.ts";
import { recomputeMeasures } from "./recompute.ts";
import { refreshMeasures } from "./refresh.ts";
import { refreshNow } from "./refresh-now.ts";
import { measureRegistry } from "./registry.ts";
import { touchMeasures } from "./touch.ts";

async function counters() {
  const world = await makeWorld();
  const services = await openCounters(world);
  return { world, services, refresh: () => refreshMeasures(world.services, world.agencyId) };
}

const ofFebruary = { from: "2026-02", through: "2026-02" };

/** Wards are quick with many cases, the section slow with few: the middle of all is neither's, nor between both. */
const uneven = [
  ...many(6, { unit: "ward", closedAt: "2026-02-10T10:00", minutes: 10 }),
  ...many(3, { unit: "ward", closedAt: "2026-02-11T10:00", minutes: 12 }),
  ...many(5, { unit: "services", closedAt: "2026-02-12T10:00", minutes: 90, by: "member" }),
] as const;

describe("figures of units", () => {
  test("a district's median is that of all its cases, not the mean of its units' medians", async () => {
    const { world, services, refresh } = await counters();
    await closeCases(world, services, uneven);
    await refresh();
    const { lines } = await as(world, "camat", readSeries, { code: "case.handling-median", ...ofFebruary });
    const all = medianOf(uneven.map(({ minutes }) => minutes));
    expect(lines.map(({ name, total }) => [name, total.value, total.count])).toEqual([
      ["Kecamatan Plaju", all, 14],
      ["Kelurahan Plaju Ilir", 10, 9],
      ["Seksi Pelayanan Umum", 90, 5],
    ]);
    expect(all).not.toBe((10 + 90) / 2);
  });

  test("fewer than five are told to the head of the unit only, in figures, pictures and files", async () => {
    const { world, services, refresh } = await counters();
    await closeCases(
      world,
      services,
      many(4, { unit: "services", closedAt: "2026-02-12T10:00", minutes: 90 }),
    );
    await refresh();
    const asked = { code: "case.handling-median", unitId: world.units.services, ...ofFebruary };
    const hidden = { count: null, missing: null, value: null, isHidden: true };
    expect((await as(world, "member", readSeries, asked)).lines[0]?.total).toEqual(hidden);
    expect((await as(world, "head", readSeries, asked)).lines[0]?.total).toMatchObject({
      count: 4,
      value: 90,
    });
    expect((await as(world, "camat", readSeries, asked)).lines[0]?.total).toMatchObject({ count: 4 });
    const running = { code: asked.code, unitId: asked.unitId, from: "2026-01", through: "2026-12" };
    const isUntold = async (who: "member" | "head") =>
      (await as(world, who, readSeries, running)).isRunningUntold;
    expect([await isUntold("member"), await isUntold("head")]).toEqual([true, false]);
    const csv = await (await as(world, "member", downloadSeries, { ...asked, format: "csv" })).text();
    expect(csv).toContain(";;;;minute;yes;");
    const { html } = await visits(world, measurePages).get(
      "member",
      `/ukuran/case.handling-median?unit=${world.units.services}&dari=2026-02&sampai=2026-02`,
    );
    expect(html).toContain("tidak ditampilkan");
    expect(html).not.toContain("90 menit");
  });

  test("no month, unit, service or other page subtracted from another tells of fewer than five", async () => {
    const { world, services, refresh } = await counters();
    await closeCases(world, services, [
      ...many(3, { unit: "ward", closedAt: "2026-01-12T10:00", minutes: 10 }),
      ...many(6, { unit: "ward", closedAt: "2026-02-10T10:00", minutes: 10 }),
      ...many(8, { unit: "ward", closedAt: "2026-03-10T10:00", minutes: 10 }),
      ...many(7, { unit: "services", closedAt: "2026-01-13T10:00", minutes: 10 }),
      ...many(9, { unit: "services", closedAt: "2026-02-13T10:00", minutes: 10 }),
      ...many(2, { unit: "services", closedAt: "2026-03-13T10:00", minutes: 10, service: "heirs" }),
      ...many(9, { unit: "services", closedAt: "2026-03-13T10:00", minutes: 10 }),
    ]);
    await refresh();
    world.goTo("2027-01-05"); // the year is over
    const { ward, services: section } = world.units;
    const counts = async (asked: object) => {
      const series = await as(world, "auditor", readSeries, { code: "case.closed", ...asked });
      return series.lines.map(({ months, total }) => [...months.map(({ count }) => count), total.count]);
    };
    const quarter = { from: "2026-01", through: "2026-03" };
    expect(await counts(quarter)).toEqual([
      [10, 15, 19, 44],
      [null, null, 8, 17], // January alone is too small: February goes with it, whose 6 would give the 3
      [null, null, 11, 27], // and so of the section, which is the rest of the district
    ]);
    expect(await counts({ ...quarter, from: "2026-02" })).toEqual([
      [15, 19, 34],
      [null, 8, null], // with January's quarter at hand, 6 + 8 would tell of it
      [null, 11, null],
    ]);
    expect(await counts({ ...quarter, unitId: ward })).toEqual([[null, null, 8, 17]]);
    const letters = await counts({ ...quarter, unitId: section, serviceId: services.letter });
    expect(letters[0]?.[2]).toBeNull(); // 11 less 9 letters would be the two of heirs
    const csv = await (
      await as(world, "auditor", downloadSeries, { code: "case.closed", ...quarter, format: "csv" })
    ).text();
    expect(csv.split("\n").filter((row) => row.includes(";2026-02;6;"))).toEqual([]);
  });

  test("one service alone is told apart", async () => {
    const { world, services, refresh } = await counters();
    await closeCases(world, services, [
      ...many(5, { unit: "ward", closedAt: "2026-02-10T10:00", minutes: 10 }),
      ...many(6, { unit: "ward", closedAt: "2026-02-10T10:00", minutes: 80, service: "heirs" }),
    ]);
    await refresh();
    const asked = { code: "case.closed", ...ofFebruary, serviceId: services.heirs };
    const { lines, service } = await as(world, "member", readSeries, asked);
    expect([service?.name, lines[0]?.total.value]).toEqual(["Surat keterangan ahli waris", 6]);
  });

  test("Parquet reads back as what the page says, and says where it comes from", async () => {
    const { world, services, refresh } = await counters();
    await closeCases(world, services, uneven);
    await refresh();
    const file = await as(world, "camat", downloadSeries, {
      ...{ code: "case.handling-median", ...ofFebruary, format: "parquet" },
    });
    const rows = await parquetReadObjects({ file: await file.arrayBuffer() });
    expect(rows).toHaveLength(3);
    expect(rows[1]).toMatchObject({
      ...{ measure: "case.handling-median", source: "case", unit: "Kelurahan Plaju Ilir", month: "2026-02" },
      ...{ count: 9, missing: 0, value: 10, measured_in: "minute", hidden: "no" },
      computed_at: world.services.clock().toISOString(),
    });
  });

  test("the page is a handful of queries, whatever the number of units and months", async () => {
    const { world, services, refresh } = await counters();
    await closeCases(world, services, uneven);
    await refresh();
    const call = visits(world, measurePages);
    await call.get("camat", "/ukuran/case.closed");
    const asking = await countQueries(() => as(world, "camat", readSeries, { code: "case.closed" }));
    const whoAsks = await countQueries(() => world.call("camat"));
    expect(asking - whoAsks).toBeLessThanOrEqual(5);
  });
});

test("anybody sees public measures of five or more, the head of the unit no more than anybody", async () => {
  const { world, services, refresh } = await counters();
  await closeCases(world, services, [
    ...many(5, { unit: "ward", closedAt: "2026-02-10T10:00", minutes: 10 }),
    ...many(4, { unit: "services", closedAt: "2026-02-12T10:00", minutes: 90 }),
  ]);
  await refresh();
  const asked = { agencyId: world.agencyId, code: "case.closed", ...ofFebruary };
  for (const call of [world.unsigned, await world.call("head")]) {
    const { lines } = await callProcedure(readPublicSeries, asked, call);
    expect(lines.map(({ name, total }) => [name, total.value])).toEqual([
      ["Kecamatan Plaju", 9],
      ["Kelurahan Plaju Ilir", null], // 9 − 5 would tell of the four of the section
      ["Seksi Pelayanan Umum", null],
    ]);
  }
  const [measure] = world.services.measures.measures;
  if (!measure) throw new Error("no measure of cases");
  const kept = { name: "case", measures: [{ ...measure, isPublic: false }], cells: async () => new Map() };
  const inside = { ...world.unsigned, services: { ...world.services, measures: measureRegistry(kept) } };
  await expect(callProcedure(readPublicSeries, asked, inside)).rejects.toMatchObject({
    code: "measure.unknown",
  });
});

describe("figures of persons", () => {
  test("the person and their line see them, nobody else", async () => {
    const { world, services, refresh } = await counters();
    await closeCases(world, services, uneven);
    await refresh();
    const asked = { code: "case.closed", ...ofFebruary, employeeId: world.people.member.employeeId };
    for (const who of ["member", "head", "camat"])
      expect((await as(world, who, readPersonSeries, asked)).total.value).toBe(5);
    for (const who of ["colleague", "wardMember", "personnel", "auditor"])
      await expect(as(world, who, readPersonSeries, asked)).rejects.toMatchObject({
        code: "procedure.not-allowed",
      });
    await expect(
      as(world, "member", readPersonSeries, { ...asked, code: "case.handling-median" }),
    ).rejects.toMatchObject({ code: "measure.not-of-persons" });
  });
});

describe("the refresh", () => {
  test("computes what was touched and nothing else; what went leaves no cell behind", async () => {
    const { world, services, refresh } = await counters();
    await closeCases(world, services, uneven);
    expect((await refresh()).unitMonths).toBe(2);
    expect(await refresh()).toEqual({ unitMonths: 0, cells: 0 });
    await world.rows(async (queries) => {
      await queries.deleteFrom("case_closure").where("unit_id", "=", world.units.ward).execute();
      const touched = [{ unitId: world.units.ward, month: "2026-02" }];
      await touchMeasures(queries, world.agencyId, "case", touched, world.services.clock());
    });
    await as(world, "head", refreshNow, {});
    const { lines, waiting } = await as(world, "camat", readSeries, { code: "case.closed", ...ofFebruary });
    expect([lines.map(({ name }) => name), waiting]).toEqual([
      ["Kecamatan Plaju", "Seksi Pelayanan Umum"],
      0,
    ]);
  });

  test("that fails leaves its touches and the old figures, and holds up no other pile", async () => {
    const { world, services, refresh } = await counters();
    await closeCases(world, services, uneven);
    await refresh();
    await world.rows((queries) =>
      touchMeasures(
        queries,
        ...([world.agencyId, "broken", [{ unitId: world.units.ward, month: "2026-02" }]] as const),
        world.services.clock(),
      ),
    );
    await closeCases(world, services, many(5, { unit: "ward", closedAt: "2026-02-20T10:00", minutes: 10 }));
    const broken: Pile = {
      name: "broken",
      measures: [],
      cells: async () => {
        throw new Error("the power went");
      },
    };
    const [ofCases] = world.services.measures.piles;
    if (!ofCases) throw new Error("no pile of cases");
    const both = { ...world.services, measures: measureRegistry(broken, ofCases) };
    await expect(refreshMeasures(both, world.agencyId)).rejects.toThrow("the power went");
    const left = await world.rows((queries) => queries.selectFrom("measure_touch").select("pile").execute());
    expect(left).toEqual([{ pile: "broken" }]);
    const { lines } = await as(world, "camat", readSeries, { code: "case.closed", ...ofFebruary });
    expect(lines[0]?.total.value).toBe(19);
  });

  test("what is touched while it is computed is computed again", async () => {
    const { world, services, refresh } = await counters();
    await closeCases(world, services, uneven);
    const [ofCases] = world.services.measures.piles;
    if (!ofCases) throw new Error("no pile of cases");
    let closedMeanwhile = false;
    const slow: Pile = {
      ...ofCases,
      cells: async (...asked) => {
        const cells = await ofCases.cells(...asked);
        if (!closedMeanwhile)
          await closeCases(
            world,
            services,
            many(5, { unit: "ward", closedAt: "2026-02-20T10:00", minutes: 10 }),
          );
        closedMeanwhile = true;
        return cells;
      },
    };
    const slowly = { ...world.services, measures: measureRegistry(slow) };
    await refreshMeasures(slowly, world.agencyId);
    await refresh();
    const { lines } = await as(world, "camat", readSeries, { code: "case.closed", ...ofFebruary });
    expect(lines[0]?.total.value).toBe(19);
  });

  test("computing everything anew gives the same cells as touch by touch", async () => {
    const { world, services, refresh } = await counters();
    await closeCases(world, services, [
      ...uneven,
      ...many(2, { unit: "district", closedAt: "2025-11-20T10:00", minutes: 7, by: "camat" }),
    ]);
    await refresh();
    const cells = () =>
      world.rows((queries) =>
        queries
          .selectFrom("measure_cell")
          .selectAll()
          .orderBy("measure")
          .orderBy("unit_id")
          .orderBy("month")
          .orderBy("grain")
          .orderBy("service_id")
          .orderBy("employee_id")
          .execute(),
      );
    const touched = await cells();
    await world.rows((queries) => queries.deleteFrom("measure_cell").execute());
    const shown: number[] = [];
    await recomputeMeasures(world.services, world.agencyId, (done, total) => shown.push(done / total));
    expect(await cells()).toEqual(touched);
    expect([touched.length > 0, shown.at(-1)]).toEqual([true, 1]);
  });
});

describe("the registry", () => {
  const [measure] = measureRegistry().measures;
  const one: Pile["measures"][number] = {
    ...{ code: "a.b", pile: "a", unit: "count", polarity: "neither", aggregation: "count" },
    ...{ ofPersons: false, byService: false, isPublic: false, aspect: "quantity" },
  };
  const pile = (name: string, ...codes: string[]): Pile => ({
    name,
    measures: codes.map((code) => ({ ...one, code, pile: name })),
    cells: async () => new Map(),
  });

  test("refuses two measures of one code, and a measure in a pile that is not its own", () => {
    expect(measure).toBeUndefined();
    expect(() => measureRegistry(pile("a", "a.b"), pile("c", "a.b"))).toThrow("a.b is published twice");
    expect(() => measureRegistry(pile("a"), pile("a"))).toThrow("a is published twice");
    expect(() => measureRegistry({ ...pile("c"), measures: [one] })).toThrow("says it is of a");
    expect(measureRegistry(pile("a", "a.b")).measure("a.b")).toEqual(one);
  });
});
