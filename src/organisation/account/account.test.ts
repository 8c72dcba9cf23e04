import { expect, test } from "vitest";
import { giveRole } from "#organisation/grant/give-role.ts";
import { callProcedure } from "#platform/http/ask.ts";
import { makeWorld } from "#test/setup/world.ts";
import { inviteToAccount, readAccount, resetSecondFactor } from "./account.ts";

const secret = "kopi susu di tepi sungai";

test("a link from the personnel office opens an account, once", async () => {
  const world = await makeWorld();
  const { employeeId } = world.people.member;
  const call = await world.call("personnel");
  const { link } = await callProcedure(inviteToAccount, { employeeId }, call);
  expect((await callProcedure(readAccount, { employeeId }, call)).state).toBe("invited");
  const token = link.split("/").at(-1) ?? "";
  await world.services.identity.acceptInvitation({ token, password: secret });
  expect((await callProcedure(readAccount, { employeeId }, call)).state).toBe("active");
  await expect(world.services.identity.acceptInvitation({ token, password: secret })).rejects.toMatchObject({
    code: "invitation.unusable",
  });
});

test("the link is kept nowhere, not even for a repeated send", async () => {
  const world = await makeWorld();
  const call = { ...(await world.call("personnel")), idempotencyKey: "drawn-only-once" };
  await callProcedure(inviteToAccount, { employeeId: world.people.member.employeeId }, call);
  const kept = await world.rows((queries) => queries.selectFrom("command_receipt").selectAll().execute());
  expect(kept).toEqual([]);
});

test("the personnel office does not open an administrator's account; an administrator does", async () => {
  const world = await makeWorld();
  const { employeeId } = world.people.administrator;
  for (const procedure of [inviteToAccount, resetSecondFactor]) {
    const refused = callProcedure<unknown, unknown, { employeeId: string }>(
      procedure,
      { employeeId },
      await world.call("personnel"),
    );
    await expect(refused).rejects.toMatchObject({ code: "procedure.not-allowed" });
  }
  await expect(
    callProcedure(inviteToAccount, { employeeId }, await world.call("administrator")),
  ).resolves.toBeTruthy();
});

test("a link made before its person became an administrator opens nothing, and none is made for one to be", async () => {
  const world = await makeWorld();
  const { employeeId } = world.people.member;
  const { link } = await callProcedure(inviteToAccount, { employeeId }, await world.call("personnel"));
  const tomorrow = { role: "administrator", startsOn: "2026-12-01", endsOn: "2026-12-31" } as const;
  const grant = { employeeId, ...tomorrow, reason: "Surat tugas Camat Plaju nomor 9" };
  await callProcedure(giveRole, grant, await world.call("administrator"));
  const token = link.split("/").at(-1) ?? "";
  await expect(world.services.identity.acceptInvitation({ token, password: secret })).rejects.toMatchObject({
    code: "invitation.unusable",
  });
  await expect(
    callProcedure(inviteToAccount, { employeeId }, await world.call("personnel")),
  ).rejects.toMatchObject({ code: "procedure.not-allowed" });
});

test("nobody else makes links", async () => {
  const world = await makeWorld();
  const { employeeId } = world.people.member;
  for (const who of ["member", "head", "camat", "auditor"] as const) {
    await expect(callProcedure(inviteToAccount, { employeeId }, await world.call(who))).rejects.toMatchObject(
      { code: "procedure.not-allowed" },
    );
  }
});
