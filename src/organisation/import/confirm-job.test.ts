import { expect, test } from "vitest";
import { giveRole } from "#organisation/grant/give-role.ts";
import { as } from "#test/setup/as.ts";
import { makeWorld } from "#test/setup/world.ts";
import { confirmImportJob } from "./confirm-job.ts";
import { worldRows } from "./import.fixture.ts";
import { previewed } from "./import.steps.fixture.ts";

test("while an import is written, other work of the agency goes on", async () => {
  const world = await makeWorld();
  const { importId, fileId, effectiveOn, preview } = await previewed(world, worldRows());
  const { employeeId } = world.people.member;
  const days = { startsOn: "2026-04-01", endsOn: "2026-04-30" };
  const role = { employeeId, role: "auditor", ...days, reason: "Surat tugas Camat Plaju nomor 7" } as const;
  let given = 0;
  const ground = {
    services: world.services,
    agencyId: world.agencyId,
    jobId: crypto.randomUUID(),
    startedBy: world.people.personnel.employeeId,
    report: async () => {
      if (given++ === 0) await as(world, "administrator", giveRole, role); // the import's transaction is open here
    },
  };
  const changesSha256 = preview?.changesSha256 ?? "";
  const data = { importId, fileId, effectiveOn, endGone: false, changesSha256 };
  expect(await confirmImportJob.run(ground, data)).toMatchObject({ rows: expect.any(Number) });
  expect(given).toBeGreaterThan(0);
});
