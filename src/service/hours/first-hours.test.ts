import { expect, test } from "vitest";
import { callProcedure } from "#platform/http/ask.ts";
import { openCounters } from "#test/setup/service-world.ts";
import { makeWorld } from "#test/setup/world.ts";
import { describeOffice } from "./describe-office.ts";
import { readHours } from "./read-hours.ts";
import { setHours } from "./set-hours.ts";

const told = (all: PromiseSettledResult<unknown>[]) =>
  all.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
const changed = { code: "procedure.changed-meanwhile", facts: { seen: 0, current: 1 } };

test("of five who are the first to write hours, or an address, one is kept and the others are told", async () => {
  const world = await makeWorld();
  await openCounters(world);
  const unitId = world.units.ward;
  const call = await world.call("head");
  await Promise.all(Array.from({ length: 5 }, () => callProcedure(readHours, { unitId }, call))); // opens five connections
  const hours = await Promise.allSettled(
    [9, 10, 11, 12, 13].map((closes) => {
      const weekly = { "1": [[480, closes * 60]] as [number, number][] };
      return callProcedure(setHours, { unitId, startsOn: "2026-04-01", weekly, revision: 0 }, call);
    }),
  );
  expect(told(hours)).toMatchObject(Array(4).fill(changed));
  const offices = await Promise.allSettled(
    ["Jalan Satu", "Jalan Dua", "Jalan Tiga", "Jalan Empat", "Jalan Lima"].map((address) =>
      callProcedure(describeOffice, { unitId, address, phone: "", note: "", revision: 0 }, call),
    ),
  );
  expect(told(offices)).toMatchObject(Array(4).fill(changed));
});
