import { expect, test } from "vitest";
import { as } from "#test/setup/as.ts";
import { makeWorld } from "#test/setup/world.ts";
import { endRole } from "./end-role.ts";
import { giveRole } from "./give-role.ts";

const reason = "Surat tugas Camat Plaju nomor 7";

test("a role holds from its first to its last day, and only administrators give it", async () => {
  const world = await makeWorld();
  const { employeeId } = world.people.member;
  const days = { startsOn: "2026-04-01", endsOn: "2026-04-30" };
  const role = { employeeId, role: "auditor", ...days, reason } as const;
  await expect(as(world, "personnel", giveRole, role)).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
  await as(world, "administrator", giveRole, role);
  const has = async (day: string) => {
    world.goTo(day);
    return (await world.call("member")).actor?.roles.has("auditor");
  };
  expect(await has("2026-03-31")).toBe(false);
  expect(await has("2026-04-01")).toBe(true);
  expect(await has("2026-04-30")).toBe(true);
  expect(await has("2026-05-01")).toBe(false);
  const again = { ...role, startsOn: "2026-04-30", endsOn: "2026-12-31" };
  await expect(as(world, "administrator", giveRole, again)).rejects.toMatchObject({
    faults: [{ path: "startsOn", code: "role-grant.overlaps" }],
  });
  const endless = { ...role, startsOn: "2026-05-01", endsOn: "2026-04-30" };
  await expect(as(world, "administrator", giveRole, endless)).rejects.toMatchObject({
    faults: [{ path: "endsOn", code: "input.ends-before-start" }],
  });
});

test("the last administrator stays one", async () => {
  const world = await makeWorld();
  const grants = await world.rows((queries) =>
    queries.selectFrom("role_grant").select(["grant_id", "role"]).execute(),
  );
  const grantId = grants.find(({ role }) => role === "administrator")?.grant_id ?? "";
  const end = () => as(world, "administrator", endRole, { grantId, endsOn: "2026-03-31" });
  await expect(end()).rejects.toMatchObject({ code: "role-grant.last-administrator" });
  const { employeeId } = world.people.personnel;
  const successor = {
    employeeId,
    role: "administrator",
    startsOn: "2026-03-10",
    endsOn: "2027-03-09",
  } as const;
  await as(world, "administrator", giveRole, { ...successor, reason });
  await end();
  world.goTo("2026-04-01");
  expect((await world.call("administrator")).actor?.roles.has("administrator")).toBe(false);
});
