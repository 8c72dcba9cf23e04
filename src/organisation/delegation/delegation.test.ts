import { expect, test } from "vitest";
import { myNotifications } from "#platform/notifications/notification.ts";
import { as } from "#test/setup/as.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import { makeWorld } from "#test/setup/world.ts";
import { delegate } from "./delegate.ts";
import { endDelegation } from "./end-delegation.ts";

const reason = "Bekerja penuh waktu di tim arsip";

test("a delegation has a reason, one appraiser at a time, and no circle", async () => {
  const world = await makeWorld();
  const give = (employee: WorldPerson, appraiser: WorldPerson, startsOn: string, endsOn?: string) =>
    as(world, "personnel", delegate, {
      employeeId: world.people[employee].employeeId,
      appraiserId: world.people[appraiser].employeeId,
      ...{ startsOn, endsOn, reason },
    });
  const codes = (code: string) => ({ faults: [expect.objectContaining({ code })] });
  await expect(give("member", "member", "2026-04-01")).rejects.toMatchObject(codes("delegation.to-self"));
  await expect(give("head", "member", "2026-04-01")).rejects.toMatchObject(codes("delegation.mutual"));
  await expect(give("member", "personnel", "2026-04-01")).rejects.toMatchObject(
    codes("delegation.to-yourself"),
  );
  await expect(give("member", "wardMember", "2026-04-01", "2026-03-31")).rejects.toMatchObject(
    codes("input.ends-before-start"),
  );
  const { delegationId } = await give("member", "wardMember", "2026-04-01");
  const { rows } = await as(world, "head", myNotifications, {});
  expect(rows[0]?.message).toBe("notice.delegation.taken");
  await expect(give("member", "camat", "2026-06-01")).rejects.toMatchObject(codes("delegation.overlaps"));

  const end = (endsOn: string) => as(world, "personnel", endDelegation, { delegationId, endsOn });
  await expect(end("2026-03-31")).rejects.toMatchObject(codes("delegation.ends-before-it-began"));
  await end("2026-05-31");
  await expect(end("2026-06-30")).rejects.toMatchObject(codes("delegation.ends-already"));
  await give("member", "camat", "2026-06-01");
});

test("without a reason nothing is delegated", async () => {
  const world = await makeWorld();
  const [employeeId, appraiserId] = [world.people.member.employeeId, world.people.camat.employeeId];
  const input = { employeeId, appraiserId, startsOn: "2026-04-01", reason: "  perlu   " };
  await expect(as(world, "personnel", delegate, input)).rejects.toMatchObject({
    faults: [{ path: "reason", code: "input.too-short" }],
  });
});
