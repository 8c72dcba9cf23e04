import { expect, test } from "vitest";
import { appointActing } from "#organisation/appointment/appoint-acting.ts";
import { delegate } from "#organisation/delegation/delegate.ts";
import { giveRole } from "#organisation/grant/give-role.ts";
import { appraiserOnDay } from "#organisation/index.ts";
import { jobState } from "#platform/jobs/job.ts";
import { as } from "#test/setup/as.ts";
import { makeWorld } from "#test/setup/world.ts";
import { worldRows } from "./import.fixture.ts";
import { confirmed, insisted, jobs, previewed } from "./import.steps.fixture.ts";
import { confirmImport } from "./import.ts";

test("whoever leaves by a file is nobody afterwards, also as Plt, by grant and by delegation, and after coming back", async () => {
  const world = await makeWorld();
  const { colleague, wardMember } = world.people;
  const { employeeId } = colleague;
  const days = { startsOn: "2026-02-01", endsOn: "2026-12-31" };
  const acting = {
    employeeId,
    positionId: world.positions.lurah,
    kind: "plt",
    decree: "800/7/2026",
  } as const;
  await as(world, "personnel", appointActing, { ...acting, ...days });
  const reason = "Surat tugas Camat Plaju nomor 7";
  await as(world, "administrator", giveRole, { employeeId, role: "auditor", ...days, reason });
  const later = { startsOn: "2027-01-01", endsOn: "2027-12-31" };
  await as(world, "administrator", giveRole, { employeeId, role: "auditor", ...later, reason });
  const given = { employeeId: world.people.member.employeeId, appraiserId: employeeId, ...days, reason };
  await as(world, "personnel", delegate, given);

  const rows = worldRows().filter((row) => !row.Nama?.startsWith("Darto"));
  await confirmed(world, rows, true);
  await expect(world.call("colleague")).rejects.toThrow("nobody here today");
  const above = await world.rows((queries) =>
    appraiserOnDay(queries, 1, wardMember.employeeId, world.today()),
  );
  expect(above?.employeeId).toBe(world.people.camat.employeeId);
  const delegated = await world.rows((queries) =>
    appraiserOnDay(queries, 1, world.people.member.employeeId, world.today()),
  );
  expect(delegated?.employeeId).toBe(world.people.head.employeeId);

  await insisted(world, worldRows());
  for (const day of ["2026-03-10", "2027-06-01"]) {
    world.goTo(day);
    const { actor } = await world.call("colleague");
    expect([...(actor?.roles ?? [])]).toEqual(["employee"]);
    expect(actor?.positionIds).toEqual([world.positions.colleague]);
  }
});

test("a file without the last administrator does not end that role", async () => {
  const world = await makeWorld();
  const rows = worldRows().filter((row) => !row.Nama?.startsWith("Fajar"));
  const { importId } = await previewed(world, rows);
  const { jobId } = await as(world, "personnel", confirmImport, { importId, endGone: true });
  await world.runJobs(jobs);
  expect(await as(world, "personnel", jobState, { jobId })).toMatchObject({
    failure: "role-grant.last-administrator",
  });
  expect((await world.call("administrator")).actor?.roles.has("administrator")).toBe(true);
  await confirmed(world, rows); // without ending anything it goes through
});
