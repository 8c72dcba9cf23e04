import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { emailAddresses } from "#organisation/index.ts";
import { addDays } from "#platform/clock/clock.ts";
import { newId } from "#platform/clock/new-id.ts";
import { callProcedure } from "#platform/http/ask.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { mailSchedules } from "./daily-mail.ts";
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
/** Older ones than the digests. */
const addMails = (world: World, count: number, recipient: string) =>
  world.rows(async (queries) => {
    const one = await queries.selectFrom("mail").selectAll().executeTakeFirstOrThrow();
    const old = new Date("2026-03-01");
    const rows = Array.from({ length: count }, () => ({
      ...one,
      mail_id: newId(old),
      recipient,
      created_at: old,
    }));
    await queries.insertInto("mail").values(rows).execute();
  });
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

test("a mail that the server refuses is tried once in a run, five times in all, and says why", async () => {
  const world = await toldWorld();
  await write(world);
  await addMails(world, 1, "lain@contoh.example");
  const refusing = async ({ recipient }: { recipient: string }) => {
    if (recipient.startsWith("ratna")) throw new Error("550 mailbox full");
  };
  const [sending] = mailSchedules(refusing, emailAddresses).filter(({ name }) => name === "mail.send");
  await sending?.run(world.services);
  const ratnas = async () => (await mails(world)).filter(({ recipient }) => recipient.startsWith("ratna"));
  expect(await ratnas()).toMatchObject([{ attempts: 1, lastFailure: "550 mailbox full", sentAt: null }]);
  for (let run = 1; run < 7; run += 1) {
    world.goTo(addDays(world.today(), 1));
    await sending?.run(world.services);
  }
  expect(await ratnas()).toMatchObject([{ attempts: 5, sentAt: null }]);
});

test("mails that are refused keep nobody else's back", async () => {
  const world = await toldWorld();
  await write(world);
  await addMails(world, 60, "penuh@contoh.example");
  const sent: string[] = [];
  const mailer = async ({ recipient }: { recipient: string }) => {
    if (recipient.startsWith("penuh")) throw new Error("550 mailbox full");
    sent.push(recipient);
  };
  expect(await sendMails(world.database, mailer, 1, world.services.clock)).toBe(1);
  expect(sent).toEqual(["ratna@contoh.example"]);
});

test("two that send at the same time send each mail once", async () => {
  const world = await toldWorld();
  await write(world);
  const sent: string[] = [];
  const slow = async ({ recipient }: { recipient: string }) => {
    await setTimeout(200);
    sent.push(recipient);
  };
  const send = () => sendMails(world.database, slow, 1, world.services.clock);
  expect((await Promise.all([send(), send()])).toSorted()).toEqual([0, 1]);
  expect(sent).toEqual(["ratna@contoh.example"]);
});

test("two that write the day's mails at the same time write one", async () => {
  const world = await toldWorld();
  await Promise.all([write(world), write(world)]);
  expect(await mails(world)).toHaveLength(1);
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
