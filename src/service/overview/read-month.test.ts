import { expect, test } from "vitest";
import { serviceHubPages } from "#doors/service-hub.tsx";
import { closeCases, many } from "#measures/measures.fixture.ts";
import { refreshMeasures } from "#measures/refresh.ts";
import { callProcedure } from "#platform/http/ask.ts";
import { as } from "#test/setup/as.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import { visits } from "#test/setup/pages.ts";
import { openCounters } from "#test/setup/service-world.ts";
import { makeWorld } from "#test/setup/world.ts";
import { readMonthOfServices } from "./read-month.ts";

test("whoever leads counters reads in one look where it is slow, and nothing of fewer than five", async () => {
  const world = await makeWorld("2026-03-20");
  const services = await openCounters(world);
  const at = { closedAt: "2026-03-10T10:00", minutes: 20 };
  await closeCases(world, services, [
    ...many(6, { ...at, unit: "ward" }),
    ...many(2, { ...at, unit: "ward", left: -5 }), // six of eight in time
    ...many(5, { ...at, unit: "services", service: "heirs" }),
    ...many(4, { ...at, unit: "staff", left: -5 }), // too few to be named
  ]);
  await refreshMeasures(world.services, 1);
  const { month } = await as(world, "camat", readMonthOfServices, {});
  expect(month).toMatchObject({
    ...{ month: "2026-03", unit: { name: "Kecamatan Plaju" }, open: 0, late: 0 },
    onTime: { count: 17, isHidden: false },
    slowest: { unitId: world.units.ward, share: 0.75 },
    satisfaction: { value: null },
    weakest: null,
  });
  expect(await as(world, "personnel", readMonthOfServices, {})).toMatchObject({
    month: { onTime: { value: null, isHidden: true }, slowest: null },
  });
  await expect(as(world, "member", readMonthOfServices, {})).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
  const call = await world.call("camat");
  expect(await countQueries(() => callProcedure(readMonthOfServices, {}, call))).toBeLessThanOrEqual(5);
  const browser = visits(world, serviceHubPages);
  const { html } = await browser.get("camat", "/pelayanan");
  expect(html).toContain(`href="/kecepatan?unit=${world.units.ward}"`);
  expect(html).toContain("Terendah: Kelurahan Plaju Ilir, 75%");
  expect((await browser.get("member", "/pelayanan")).html).not.toContain("Bagaimana pelayanan");
  world.goTo("2026-04-03"); // April is three days old
  expect((await as(world, "camat", readMonthOfServices, {})).month?.month).toBe("2026-03");
});
