import { expect, test } from "vitest";
import { callProcedure } from "#platform/http/ask.ts";
import { as } from "#test/setup/as.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import { visits } from "#test/setup/pages.ts";
import { openCounters } from "#test/setup/service-world.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { complaintPages } from "../complaint.pages.ts";
import { keepPastComplaints } from "../past/keep-past-complaints.ts";
import type { PastComplaint } from "../past/past-complaint.ts";
import type { Overview } from "./overview.schema.ts";
import { complaintOverview } from "./read-overview.ts";

const at = (day: string) => new Date(`${day}T09:00:00+07:00`);
let codes = 0;

type More = Partial<PastComplaint> & { answeredOn?: string; weight?: "normative" | "plain" };

/** Came in on `day` at an office, checked on the spot. */
function past(
  world: World,
  unitId: string,
  day: string,
  { answeredOn, weight = "plain", ...more }: More = {},
) {
  codes += 1;
  const by = world.people.colleague.employeeId;
  const one: PastComplaint = {
    ...{ code: `OVER-${String(codes).padStart(4, "0")}-AAAA`, kind: "complaint", hiding: "nameless" },
    ...{ said: { body: "Loket tutup.", hope: "", person: "" }, identity: null, aboutUnitId: unitId },
    ...{ aboutServiceId: null, receivedAt: at(day), passedOn: null, proposal: null, appeal: null },
    check: { category: "time", weight, by, at: at(day) },
    answers: answeredOn ? [{ unitId, body: "Dibuka.", by, at: at(answeredOn), reopened: null }] : [],
    ...{ praise: null, closing: null },
    ...more,
  };
  return one;
}

/**
 * Kelurahan six (answered after 1, 2 and 3 days; three wait since 18 February), staff five (all answered ten days after
 * they came, when five working days had been given; two of them settled after twelve), the section two.
 */
async function offices(): Promise<World> {
  const world = await makeWorld("2026-03-12");
  await openCounters(world);
  const { ward, staff, services } = world.units;
  const settled = { outcome: "settled", reason: "", by: null, at: at("2026-01-24") } as const;
  const notOurs = { outcome: "not-ours", reason: "Ke PLN.", by: null, at: at("2026-01-13") } as const;
  const late = (more: More = {}) =>
    past(world, staff, "2026-01-12", { answeredOn: "2026-01-22", weight: "normative", ...more });
  await keepPastComplaints(world.services, world.agencyId, [
    ...["2026-01-13", "2026-01-14", "2026-01-15"].map((answeredOn) =>
      past(world, ward, "2026-01-12", { answeredOn }),
    ),
    ...[1, 2, 3].map(() => past(world, ward, "2026-02-18")),
    ...[late(), late(), late(), late({ closing: settled }), late({ closing: settled })],
    ...[1, 2].map(() => past(world, services, "2026-01-12", { answeredOn: "2026-01-13", check: null })),
    past(world, ward, "2026-01-12", { closing: notOurs }),
    past(world, ward, "2026-01-12", { kind: "thanks", check: null }),
    past(world, ward, "2025-12-30", { answeredOn: "2026-01-05" }),
  ]);
  return world;
}

const told = (parts: Overview["units"]) =>
  Object.fromEntries(parts.map(({ name, figures }) => [name, figures?.received ?? null]));

test("counted by hand: how many, how late, and the open ones count for as long as they wait", async () => {
  const world = await offices();
  const overview = await as(world, "camat", complaintOverview, {});
  expect(overview).toMatchObject({ year: 2026, isWholeAgency: true });
  expect(overview.whole).toMatchObject({
    ...{ received: 13, answeredInTime: 5, answeredLate: 5, waitingInTime: 0, waitingLate: 3 },
    ...{ open: 11, overdue: 3 }, // the three that wait, and eight answered ones that nobody settled yet
  });
  const ward = overview.units.find(({ key }) => key === world.units.ward)?.figures;
  // answered after 1, 2 and 3 days, three still waiting: half have their answer by day 3, not by the median 2 of those
  expect(ward?.answer).toMatchObject({ ended: 3, going: 3, median: 3, p90: null });
  expect(overview.whole?.closing).toMatchObject({ ended: 2, going: 11, median: null });
  expect(overview.curve.at(-1)).toMatchObject({ at: 10 });
});

test("a group of two is hidden, and another beside it, so that no difference tells of it", async () => {
  const world = await offices();
  const overview = await as(world, "colleague", complaintOverview, {});
  expect(told(overview.units)).toEqual({
    ...{ "Kelurahan Plaju Ilir": 6, "Subbagian Umum dan Kepegawaian": null, "Seksi Pelayanan Umum": null },
  });
  expect(told(overview.categories)).toEqual({ time: null, unchecked: null }); // eleven and two
  expect(told(overview.months)).toEqual({ "2026-01": null, "2026-02": null }); // ten and three
  const before = await as(world, "colleague", complaintOverview, { year: 2025 });
  expect(before).toMatchObject({ whole: null, isEmpty: false, units: [], curve: [] }); // one alone
  const { html } = await visits(world, complaintPages).get("colleague", "/pengaduan/ringkas");
  expect(html).toContain("Seksi Pelayanan Umum");
  expect(html).toContain("tidak ditampilkan");
  expect(html).toContain("<svg");
  expect(html).not.toContain("Loket tutup");
});

test("a head sees what they lead and below; who leads and handles nothing sees nothing", async () => {
  const world = await offices();
  const ofStaff = await as(world, "personnel", complaintOverview, {});
  expect(ofStaff).toMatchObject({ isWholeAgency: false, whole: { received: 5, answeredLate: 5 } });
  expect(told(ofStaff.units)).toEqual({ "Subbagian Umum dan Kepegawaian": 5 });
  await expect(as(world, "member", complaintOverview, {})).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
  const call = await world.call("camat");
  expect(await countQueries(() => callProcedure(complaintOverview, {}, call))).toBeLessThanOrEqual(3);
});
