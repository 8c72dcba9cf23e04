import { beforeEach, expect, test } from "vitest";
import { callProcedure } from "#platform/http/ask.ts";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import { type CounterWorld, seen, worldWithCounters } from "../case/case.fixture.ts";
import { takeIn } from "../case/intake/take-in.ts";
import { callAgain, missTicket, serveTicket } from "./answer-ticket.ts";
import { callNext } from "./call-next.ts";
import { drawTicket } from "./draw-ticket.ts";
import { expectedWait } from "./expected-wait.ts";
import { publicQueuePages } from "./public-queue.pages.tsx";
import { readBoard } from "./read-board.ts";
import { readQueue } from "./read-queue.ts";
import { readTicket } from "./read-ticket.ts";

let ground: CounterWorld;
let queue: { agencyId: number; unitId: string };
beforeEach(async () => {
  ground = await worldWithCounters();
  queue = { agencyId: 1, unitId: ground.world.units.ward };
});

const draw = (network: string) =>
  callProcedure(drawTicket, queue, { ...ground.world.unsigned, network: `${network}/24` });
const look = (ticketId: string) => callProcedure(readTicket, { ...queue, ticketId }, ground.world.unsigned);
const ticketAddress = (ticketId: string) => `/layanan/1/antrean/${queue.unitId}/${ticketId}`;
const refusalOf = (promise: Promise<unknown>) => promise.then(() => "done").catch((fault) => fault.code);
const call = (counter = "Meja 1") =>
  as(ground.world, "wardMember", callNext, { unitId: queue.unitId, counter });

test("a ticket says how many are before it, is called to a desk, and its wait goes into the case", async () => {
  const { world, services, at } = ground;
  const [first, second] = [await draw("203.0.113.1"), await draw("203.0.113.2")];
  expect([first.number, second.number]).toEqual([1, 2]);
  expect(await look(second.ticketId)).toMatchObject({ ahead: 1, calledAt: null, wait: null });
  at("2026-03-10T09:12");
  expect(await call()).toEqual(first);
  expect(await look(first.ticketId)).toMatchObject({ counter: "Meja 1", calledAt: world.services.clock() });
  at("2026-03-10T09:14");
  const { caseId } = await as(world, "wardMember", takeIn, {
    ...{ unitId: queue.unitId, serviceId: services.letter, papers: ["ktp", "kk"], ticketId: first.ticketId },
  });
  expect(await seen(world, "wardMember", caseId)).toMatchObject({ waitedMinutes: 12 });
  expect(await look(first.ticketId)).toMatchObject({ servedAt: world.services.clock() });
  const again = { unitId: queue.unitId, serviceId: services.letter, papers: [], ticketId: first.ticketId };
  expect(await refusalOf(as(world, "wardMember", takeIn, again))).toBe("queue.ticket-served");
});

test("missed, called again, done; two officers at once call two numbers; then nobody waits", async () => {
  const { world } = ground;
  const tickets = [await draw("203.0.113.1"), await draw("203.0.113.2"), await draw("203.0.113.3")];
  const officer = await world.call("wardMember");
  const calls = await Promise.all(
    ["Meja 1", "Meja 2"].map((counter) =>
      callProcedure(callNext, { unitId: queue.unitId, counter }, officer),
    ),
  );
  expect(calls.map(({ number }) => number).sort()).toEqual([1, 2]);
  const [first] = tickets;
  const ticket = { ticketId: first?.ticketId ?? "" };
  await as(world, "wardMember", missTicket, ticket);
  expect(await look(ticket.ticketId)).toMatchObject({ missedAt: world.services.clock() });
  const firstCalled = (await look(ticket.ticketId)).calledAt;
  ground.at("2026-03-10T09:20");
  await as(world, "wardMember", callAgain, ticket);
  expect(await look(ticket.ticketId)).toMatchObject({ missedAt: null, calledAt: firstCalled }); // so long it was waited
  expect((await callProcedure(readBoard, queue, world.unsigned)).called[0]).toMatchObject({
    number: 1,
    calledAt: world.services.clock(), // on the board it stands as called now
  });
  const page = () => visits(world, publicQueuePages).get("nobody", ticketAddress(ticket.ticketId));
  expect((await page()).html).not.toContain("/layanan/1/survei"); // nothing to rate yet
  await as(world, "wardMember", serveTicket, ticket);
  expect((await page()).html).toContain('href="/layanan/1/survei"');
  expect(await refusalOf(as(world, "wardMember", serveTicket, ticket))).toBe("queue.ticket-served");
  expect(await refusalOf(as(world, "member", serveTicket, ticket))).toBe("queue.ticket-unknown"); // of the section
  await call();
  expect(await refusalOf(call())).toBe("queue.empty");
  const board = await callProcedure(readBoard, queue, world.unsigned);
  expect(board).toMatchObject({ place: "Kelurahan Plaju Ilir", waiting: 0 });
  expect(board.called).toHaveLength(3);
  expect((await as(world, "wardMember", readQueue, {})).called).toHaveLength(3);
});

test("numbers begin anew each day, one network cannot empty the roll, and a closed counter gives none", async () => {
  const { world, at } = ground;
  const { ticketId } = await draw("203.0.113.1");
  for (let n = 0; n < 59; n += 1) await draw("203.0.113.1"); // a hall on one Wi-Fi
  expect(await refusalOf(draw("203.0.113.1"))).toBe("queue.too-often");
  expect((await draw("198.51.100.1")).number).toBe(61);
  const { strangers } = world.services.identity; // and whoever complains from the hall is not held up by those who wait
  expect(await strangers.take("complaint 1", "203.0.113.1/24")).toBe(0);
  at("2026-03-10T15:00");
  expect(await refusalOf(draw("198.51.100.2"))).toBe("queue.closed");
  at("2026-03-11T07:30"); // before it opens, somebody waits at the door
  expect((await draw("198.51.100.3")).number).toBe(1);
  expect(await refusalOf(look(ticketId))).toBe("queue.ticket-unknown");
  at("2026-03-14T09:00"); // a Saturday
  expect(await refusalOf(draw("198.51.100.4"))).toBe("queue.closed");
  const staff = { unitId: world.units.staff, agencyId: 1 };
  expect(await refusalOf(callProcedure(drawTicket, staff, world.unsigned))).toBe("queue.unknown");
});

test("the wait is a range from the quick to the slow, and nothing where too few were called", () => {
  const minute = (m: number) => new Date(`2026-03-10T09:${String(m).padStart(2, "0")}:00+07:00`);
  expect(expectedWait(3, [minute(0), minute(5)], minute(6))).toBeNull();
  // intervals of 4, 4, 6, 8 and 10 minutes: a quarter takes 4, three quarters 8
  const calls = [0, 4, 8, 14, 22, 32].map(minute);
  expect(expectedWait(2, calls, minute(32))).toEqual({ from: 12, to: 24 });
  expect(expectedWait(0, calls, minute(36))).toEqual({ from: 0, to: 4 });
});
