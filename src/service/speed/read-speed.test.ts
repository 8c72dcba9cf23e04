import { expect, test } from "vitest";
import { touchMeasures } from "#measures/touch.ts";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import { compareSpeed } from "./compare-speed.ts";
import { oldestCases } from "./oldest-cases.ts";
import { readSpeed } from "./read-speed.ts";
import { caseTimePile, refreshCaseTime } from "./refresh-case-time.ts";
import { keep, pastCase, speedWorld, wib } from "./speed.fixture.ts";
import { speedPages } from "./speed.pages.tsx";

test("waiting, handling, promises and open cases of a unit, counted by hand", async () => {
  const world = await speedWorld();
  const { ward: unitId } = world.units;
  const letter = (received: string, more: object) =>
    pastCase({ unitId, serviceId: world.of.letter, received, ...more });
  const done = [5, 6, 7, 8, 9, 10, 11].map((minutes, at) =>
    letter(`2026-02-0${at < 4 ? at + 2 : at - 1}T09:0${at}`, {
      ...{ waited: minutes, worked: minutes * 10, by: world.people.member.employeeId },
      closed: `2026-02-0${at < 4 ? at + 2 : at - 1}T1${at < 6 ? 1 : 4}:00`,
      due: `2026-02-0${at < 4 ? at + 2 : at - 1}T12:00`,
    }),
  );
  await keep(world, [
    ...done,
    letter("2026-02-10T10:00", {
      waited: null,
      worked: 20,
      closed: "2026-02-10T10:20",
      outcome: "withdrawn",
    }),
    letter("2026-03-09T08:00", { waited: 3, due: "2026-03-09T08:30" }), // Monday, still open on Tuesday at nine
  ]);
  const speed = await as(world, "camat", readSpeed, { from: "2026-02", through: "2026-03" });
  expect(speed.whole?.waited).toMatchObject({ count: 8, median: 7.5, p90: 10.3 });
  expect(speed.whole?.worked).toMatchObject({ ended: 7, open: 1 });
  // 20 (withdrawn) leaves 8 at risk; open since 7 hours of opening time, it outlives them all: 4 of 8 end by 80
  expect(speed.whole?.worked.median).toBe(85);
  expect(speed.whole?.inTime).toMatchObject({ hits: 6, of: 8 }); // one closed at 14.00, one open past its time
  expect(speed.whole?.overdue).toBe(1);
  expect(speed.leftOut).toMatchObject({ waitUnknown: 1, withdrawn: 1 });
  expect(speed.rows.find(({ key }) => key === unitId)?.figures?.received).toBe(9);
  expect(speed.curve.at(-1)?.share).toBeCloseTo(1 / 8); // the open one is still there
});

test("by weekday and hour, and how many came for those who were seen at work", async () => {
  const world = await speedWorld();
  const { ward: unitId } = world.units;
  const [one, other] = [world.people.member.employeeId, world.people.colleague.employeeId];
  const at = (time: string, by: string) =>
    pastCase({
      ...{ unitId, serviceId: world.of.letter, received: `2026-02-02T${time}`, waited: 4, by },
      ...{ worked: 10, closed: `2026-02-02T${time.replace(/.$/, "9")}` },
    });
  await keep(world, [at("08:01", one), at("08:11", one), at("08:21", other), at("09:01", one)]);
  const asked = { from: "2026-02", through: "2026-02", unitId };
  const speed = await as(world, "camat", readSpeed, { ...asked, by: "hour" });
  expect(speed.rows.map(({ key, figures }) => [key, figures?.received])).toEqual([
    ["8", 3],
    ["9", 1],
  ]);
  expect(speed.heat.find(({ weekday, hour }) => weekday === 1 && hour === 8)).toEqual({
    ...{ weekday: 1, hour: 8, arrived: 3, personHours: 2 },
    openHours: 3, // four Mondays in February 2026, the sixteenth off by decree
  });
  const tuesday = speed.heat.filter(({ weekday }) => weekday === 2);
  expect(tuesday.every(({ arrived, personHours }) => arrived === 0 && personHours === 0)).toBe(true);
});

test("the answer says hours once, as a person would", async () => {
  const world = await speedWorld();
  const { ward: unitId } = world.units;
  const day = (at: number) => `2026-02-0${at + 2}`;
  await keep(
    world,
    [0, 1, 2, 3].flatMap((at) =>
      [0, 1].map((more) =>
        pastCase({
          ...{ unitId, serviceId: world.of.letter, received: `${day(at)}T08:0${more}`, waited: 6 },
          ...{ worked: 200, closed: `${day(at)}T14:00` },
        }),
      ),
    ),
  );
  const { html } = await visits(world, speedPages).get("camat", "/kecepatan?dari=2026-02&sampai=2026-02");
  expect(html).toContain("separuh permohonan selesai dalam 3,3 jam, dihitung selama loket buka");
});

test("what is touched is counted anew, and only that", async () => {
  const world = await speedWorld();
  const { ward: unitId } = world.units;
  await keep(world, [
    pastCase({ unitId, serviceId: world.of.letter, received: "2026-02-03T08:30", waited: 9 }),
  ]);
  const median = async () =>
    (await as(world, "camat", readSpeed, { from: "2026-02", through: "2026-02" })).whole?.waited.median;
  await world.rows((queries) => queries.updateTable("service_case").set({ waited_minutes: 19 }).execute());
  await refreshCaseTime(world.services, world.agencyId);
  expect(await median()).toBe(9); // nobody said that it changed
  const touched = [{ unitId, month: "2026-02" }];
  const now = world.services.clock();
  await world.rows((queries) => touchMeasures(queries, world.agencyId, caseTimePile, touched, now));
  await refreshCaseTime(world.services, world.agencyId);
  expect(await median()).toBe(19);
  const left = await world.rows((queries) =>
    queries.selectFrom("measure_touch").select("touch_id").where("pile", "=", caseTimePile).execute(),
  );
  expect(left).toEqual([]);
});

test("before and after a day, its month on neither side; between two units in the same months", async () => {
  const world = await speedWorld();
  const { ward, services: section } = world.units;
  const heirs = (unitId: string, received: string, worked: number) =>
    pastCase({
      unitId,
      serviceId: world.of.heirs,
      received,
      worked,
      closed: `${received.slice(0, 10)}T14:30`,
    });
  await keep(world, [
    heirs(ward, "2025-11-04T09:00", 100),
    heirs(ward, "2025-12-09T09:00", 500),
    heirs(ward, "2026-01-06T09:00", 40),
    heirs(section, "2026-01-06T09:00", 60),
  ]);
  const asked = { unitId: ward, from: "2026-01", through: "2026-01" };
  const around = await as(world, "camat", compareSpeed, { ...asked, day: "2025-12-15" });
  expect(around.between).toBe("2025-12");
  expect(around.groups?.map(({ figures }) => figures?.worked.median)).toEqual([100, 40]);
  const beside = await as(world, "camat", compareSpeed, { ...asked, otherId: section });
  expect(beside.groups?.map(({ figures }) => figures?.worked.median)).toEqual([40, 60]);
});

test("a day or a month beyond what the pages of speed count is taken as the oldest or the newest of them", async () => {
  const world = await speedWorld();
  const asked = { unitId: world.units.ward, from: "2000-01", through: "2099-12" };
  const long = await as(world, "camat", compareSpeed, { ...asked, day: "0001-07-01" });
  expect((long.groups?.[0]?.from ?? "") > "2000").toBe(true);
  const beside = await as(world, "camat", compareSpeed, { ...asked, otherId: world.units.services });
  const [one] = beside.groups ?? [];
  expect([(one?.from ?? "") > "2020", (one?.through ?? "") < "2090"]).toEqual([true, true]);
});

test("a counter for which nobody gave hours is left out of the minutes, and said", async () => {
  const world = await speedWorld();
  const of = { unitId: world.units.ward, from: "2026-01", through: "2026-01" };
  expect((await as(world, "camat", readSpeed, of)).leftOut?.withoutHours).toBe(0);
  await world.rows((queries) => queries.deleteFrom("office_hours").execute());
  expect((await as(world, "camat", readSpeed, of)).leftOut?.withoutHours).toBe(1);
});

test("who may not open the cases is told nothing of four, nor by subtracting months, services or units", async () => {
  const world = await speedWorld();
  const { ward, services: section } = world.units;
  const some = (count: number, unitId: string, month: string, serviceId = world.of.letter) =>
    Array.from({ length: count }, (_, at) =>
      pastCase({
        ...{ unitId, serviceId, received: `${month}-1${at}T09:00`, waited: 5, worked: 30 },
        closed: `${month}-1${at}T10:00`,
      }),
    );
  await keep(world, [
    ...[...some(7, ward, "2025-10"), ...some(4, ward, "2025-11"), ...some(8, ward, "2025-12")],
    ...[...some(6, section, "2025-10"), ...some(9, section, "2025-11"), ...some(6, section, "2025-12")],
  ]);
  const received = async (who: "auditor" | "wardMember" | "camat", from: string, through: string) => {
    const { whole, rows } = await as(world, who, readSpeed, { from, through });
    return [whole?.received, ...rows.map(({ figures }) => figures?.received)];
  };
  expect(await received("camat", "2025-11", "2025-11")).toEqual([13, 4, 9]);
  expect(await received("auditor", "2025-11", "2025-11")).toEqual([13, undefined, undefined]);
  expect(await received("auditor", "2025-10", "2025-12")).toEqual([40, 19, 21]);
  expect(await received("auditor", "2025-10", "2025-10")).toEqual([13, undefined, undefined]); // 19 − 7 − 8 would be 4
  expect(await received("auditor", "2025-12", "2025-12")).toEqual([14, 8, 6]);
  expect(await received("wardMember", "2025-11", "2025-11")).toEqual([13, 4, 9]); // the four are theirs to open
  const alone = await as(world, "auditor", readSpeed, { unitId: ward, from: "2025-11", through: "2025-11" });
  expect(alone).toMatchObject({ whole: null, curve: [], heat: [], leftOut: null });
  const asked = { unitId: ward, otherId: section, from: "2025-11", through: "2025-11" };
  const { groups } = await as(world, "auditor", compareSpeed, asked);
  expect(groups?.map(({ figures }) => figures)).toEqual([null, null]);
  const { heat } = await as(world, "auditor", readSpeed, { from: "2025-12", through: "2025-12" });
  expect(heat.every(({ arrived }) => arrived === null || arrived === 0 || arrived >= 5)).toBe(true);
  const { html } = await visits(world, speedPages).get("auditor", `/kecepatan?dari=2025-11&sampai=2025-11`);
  expect(html).toContain("tidak ditampilkan");
});

test("the oldest open case first, with how long its clock ran and without who applied", async () => {
  const world = await speedWorld();
  const { ward: unitId } = world.units;
  const open = (received: string) =>
    pastCase({ unitId, serviceId: world.of.letter, received, due: `${received.slice(0, 10)}T11:00` });
  await keep(world, [open("2026-03-10T08:30"), open("2026-03-09T14:00")]);
  expect((await as(world, "member", oldestCases, {})).cases).toEqual([]); // they may open none of the ward's
  expect((await as(world, "auditor", oldestCases, { unitId })).cases).toEqual([]);
  const { cases } = await as(world, "wardMember", oldestCases, {});
  expect(cases.map(({ minutes, isLate }) => [minutes, isLate])).toEqual([
    [120, true], // an hour on Monday, one on Tuesday
    [30, false],
  ]);
  expect(cases[0]?.receivedAt).toEqual(wib("2026-03-09T14:00"));
  expect(Object.keys(cases[0] ?? {})).not.toContain("applicantName");
});
