import { expect, test } from "vitest";
import { emailAddresses } from "#organisation/index.ts";
import { callProcedure } from "#platform/http/ask.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { writeDigests } from "./digest.ts";
import { myNotifications, readNotifications, unreadCount } from "./notification.ts";
import { keepNotices } from "./notify.ts";
import { mailOutbox } from "./outbox.ts";
import { sendMails } from "./send-mails.ts";

async function toldWorld() {
  const world = await makeWorld();
  const { member, head } = world.people;
  await world.rows(async (queries) => {
    await queries
      .updateTable("employee")
      .set({ email: "ratna@contoh.example" })
      .where("employee_id", "=", member.employeeId)
      .execute();
    const notice = { message: "flash.signed-out", facts: {}, href: "/kabar" } as const;
    const to = [member.employeeId, member.employeeId, head.employeeId];
    await keepNotices(
      queries,
      to.map((employeeId) => ({ to: employeeId, ...notice })),
      { agencyId: 1, now: world.services.clock() },
    );
  });
  return world;
}

const write = (world: World) =>
  world.database.write(1, (queries) =>
    writeDigests(queries, {
      agencyId: 1,
      now: world.services.clock(),
      origin: "https://contoh.example",
      addresses: emailAddresses,
    }),
  );
const mails = async (world: World) =>
  (await callProcedure(mailOutbox, {}, await world.call("personnel"))).mails;

test("two pieces of news are one mail; who has no address gets none; nothing is told twice", async () => {
  const world = await toldWorld();
  expect(await write(world)).toBe(3);
  expect(await write(world)).toBe(0);
  const [mail, ...others] = await mails(world);
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ recipient: "ratna@contoh.example", sentAt: null });
  expect(mail?.body.match(/https:\/\/contoh\.example\/kabar\n/g) ?? []).toHaveLength(2);
});

test("what was read meanwhile is not mailed", async () => {
  const world = await toldWorld();
  const call = await world.call("member");
  const { rows } = await callProcedure(myNotifications, {}, call);
  await callProcedure(readNotifications, { upTo: rows[0]?.notificationId ?? "" }, call);
  expect(await callProcedure(unreadCount, {}, call)).toEqual({ unread: 0 });
  await write(world);
  expect(await mails(world)).toEqual([]);
});

test("a mail that the server refuses is tried five times and says why; one that goes is sent once", async () => {
  const world = await toldWorld();
  await write(world);
  const refusing = async () => Promise.reject(new Error("550 mailbox full"));
  for (let attempt = 0; attempt < 7; attempt += 1)
    await sendMails(world.database, refusing, 1, world.services.clock);
  expect(await mails(world)).toMatchObject([{ attempts: 5, lastFailure: "550 mailbox full", sentAt: null }]);
});

test("sent mails are marked, and not sent again", async () => {
  const world = await toldWorld();
  await write(world);
  const sent: string[] = [];
  const mailer = async ({ recipient }: { recipient: string }) => void sent.push(recipient);
  await sendMails(world.database, mailer, 1, world.services.clock);
  await sendMails(world.database, mailer, 1, world.services.clock);
  expect(sent).toEqual(["ratna@contoh.example"]);
});

test("everybody reads only the own news", async () => {
  const world = await toldWorld();
  expect((await callProcedure(myNotifications, {}, await world.call("head"))).rows).toHaveLength(1);
  expect((await callProcedure(myNotifications, {}, await world.call("camat"))).rows).toEqual([]);
});
