import { beforeEach, expect, test } from "vitest";
import { callProcedure } from "#platform/http/ask.ts";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import { type CounterWorld, seen, takenIn, worldWithCounters } from "../case/case.fixture.ts";
import { casePages } from "../case/case.pages.ts";
import { closeCase } from "../case/closing/close-case.ts";
import { workList } from "../case/worklist/work-list.ts";
import { callNext } from "./call-next.ts";
import { drawTicket } from "./draw-ticket.ts";
import { waitOf } from "./expected-wait.ts";
import { giveBackTicket } from "./give-back.ts";
import { readBoard } from "./read-board.ts";

let ground: CounterWorld;
let queue: { agencyId: number; unitId: string };
beforeEach(async () => {
  ground = await worldWithCounters();
  queue = { agencyId: 1, unitId: ground.world.units.ward };
});

const draw = () => callProcedure(drawTicket, queue, { ...ground.world.unsigned, network: "203.0.113.0/24" });
const call = () => as(ground.world, "wardMember", callNext, { unitId: queue.unitId, counter: "1" });
const address = () => `/layanan/1/antrean/${queue.unitId}`;

test("where few were called today the wait is told by the usual pace, and is said to be the usual one", async () => {
  const calls = (day: string) =>
    Array.from({ length: 8 }, (_, at) => new Date(`${day}T09:${String(at * 6).padStart(2, "0")}:00+07:00`));
  const before = [...calls("2026-03-08"), ...calls("2026-03-09")];
  const now = new Date("2026-03-10T08:30:00+07:00");
  const wait = (ahead: number, today: Date[], usual: Date[]) =>
    waitOf(ahead, { today, before: async () => usual }, now);
  expect(await wait(2, [], before)).toEqual({ from: 12, to: 12, basis: "usual" });
  expect(await wait(2, [], before.slice(0, 3))).toBeNull();
  expect((await wait(1, calls("2026-03-10"), []))?.basis).toBe("today");
});

test("a number given back is not called, and those behind move up", async () => {
  const { world } = ground;
  const [first, second] = [await draw(), await draw()];
  await callProcedure(giveBackTicket, { ...queue, ticketId: first.ticketId }, world.unsigned);
  expect(await callProcedure(readBoard, queue, world.unsigned)).toMatchObject({ waiting: 1 });
  const page = await visits(world, casePages).get("nobody", `${address()}/${second.ticketId}`);
  expect(page.html).toContain("Anda berikutnya");
  expect(page.html).not.toContain("belum dapat diperkirakan");
  expect(await call()).toEqual(second);
  const late = callProcedure(giveBackTicket, { ...queue, ticketId: second.ticketId }, world.unsigned);
  expect(await late.catch((fault) => fault.code)).toBe("queue.ticket-called");
});

test("the board names the desk, and the ticket tells hours and the way back", async () => {
  const { world } = ground;
  const { ticketId } = await draw();
  await call();
  const pages = visits(world, casePages);
  expect((await pages.get("nobody", `${address()}/papan`)).html).toContain("Meja 1");
  const { html } = await pages.get("nobody", `${address()}/${ticketId}`);
  expect(html).toContain("Silakan ke Meja 1");
  expect(html).toContain("08.00–12.00, 13.00–15.00");
  expect(html).toContain('href="/layanan/1"');
});

test("who serves a number sees it in the form, and goes on with the next number", async () => {
  const { world, services } = ground;
  const { ticketId, number } = await draw();
  await call();
  const pages = visits(world, casePages);
  const form = await pages.get("wardMember", `/loket/baru?loket=${queue.unitId}&tiket=${ticketId}`);
  expect(form.html).toContain(`Melayani nomor antrean ${number}`);
  const taken = await pages.post("wardMember", "/loket/baru", {
    ...{ unitId: queue.unitId, serviceId: services.letter, ticketId, name: "Sulastri", papers: "ktp" },
  });
  const receipt = await pages.get("wardMember", taken.location ?? "");
  expect(receipt.html).toContain(`href="/loket/antrean?loket=${queue.unitId}"`);
});

test("what was finished last stands first among what waits to be collected", async () => {
  const { world } = ground;
  const closed: string[] = [];
  for (const time of ["09:10", "09:20"]) {
    const { caseId } = await takenIn(ground);
    ground.at(`2026-03-10T${time}`);
    const { change } = await seen(world, "wardMember", caseId);
    await as(world, "wardMember", closeCase, { ...change, outcome: "issued", despite: "Lurah cuti" });
    closed.unshift(caseId);
  }
  const { items } = await as(world, "wardMember", workList, { view: "ready" });
  expect(items.map(({ caseId }) => caseId)).toEqual(closed);
});
