import { expect, test } from "vitest";
import { addDays } from "#platform/clock/clock.ts";
import { newId } from "#platform/clock/new-id.ts";
import { callProcedure } from "#platform/http/ask.ts";
import { readNotifications } from "#platform/notifications/notification.ts";
import { makeWorld } from "#test/setup/world.ts";
import { sweepReceipts } from "./sweep-receipts.ts";

test("after a week the receipts are gone, and not before", async () => {
  const world = await makeWorld();
  const call = { ...(await world.call("member")), idempotencyKey: "form-drawn-once" };
  await callProcedure(readNotifications, { upTo: newId(world.services.clock()) }, call);
  const left = () => world.rows((queries) => queries.selectFrom("command_receipt").selectAll().execute());
  const today = world.today();
  world.goTo(addDays(today, 7));
  await sweepReceipts.run(world.services);
  expect(await left()).toHaveLength(1);
  world.goTo(addDays(today, 8));
  await sweepReceipts.run(world.services);
  expect(await left()).toEqual([]);
});
