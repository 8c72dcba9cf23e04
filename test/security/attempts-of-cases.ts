import type { Loot } from "#test/setup/loot.ts";
import type { Attempt } from "./attempt.ts";

/** An application at a counter of agency 1, and a place in its queue. */
export function caseAttempts({ counterCaseId, serviceId, ticketId, unitId }: Loot): Record<string, Attempt> {
  const path = `/cases/${counterCaseId}`;
  const ticket = `/queue-tickets/${ticketId}`;
  const act = (what: string, body: object = {}): Attempt => ({
    method: "POST",
    path: `${path}/${what}`,
    body: { revision: 1, ...body },
  });
  return {
    "case.counter": { method: "GET", path: `/counter?unitId=${unitId}` },
    "case.take-in": { method: "POST", path: "/cases", body: { unitId, serviceId, papers: [] } },
    "case.find": { method: "GET", path: "/case-numbers?number=PLJ-2026-000001" },
    "case.read": { method: "GET", path },
    "case.receipt": { method: "GET", path: `${path}/receipt` },
    "case.print-receipt": { method: "GET", path: `${path}/receipt.pdf` },
    "case.receivers": { method: "GET", path: `${path}/receivers` },
    "case.move": act("step", { step: "x" }),
    "case.hand-over": act("hand-over", { unitId, note: "Milik instansi lain" }),
    "case.take": act("holder"),
    "case.pause": act("pause", { reason: "other", askedFor: "Milik instansi lain" }),
    "case.resume": act("resume", { papers: [] }),
    "case.keep-papers": act("papers", { papers: [] }),
    "case.correct": act("correction", { name: "Milik instansi lain" }),
    "case.close": act("closure", { outcome: "issued" }),
    "case.reopen": act("reopening", { reason: "Milik instansi lain" }),
    "case.pick-up": act("pick-up"),
    "case.take-back-pick-up": act("pick-up-undone"),
    "queue.read": { method: "GET", path: `/queue?unitId=${unitId}` },
    "queue.call-next": { method: "POST", path: `/queue/${unitId}/call`, body: {} },
    "queue.call-again": { method: "POST", path: `${ticket}/call`, body: {} },
    "queue.miss": { method: "POST", path: `${ticket}/miss`, body: {} },
    "queue.serve": { method: "POST", path: `${ticket}/serve`, body: {} },
  };
}

/** The caller's own counters, whoever asks. */
export const caseWithoutSubject = ["case.list", "case.search", "case.unit-overview"];
/** For anybody: what is shown hangs on a code, a number of today, or is on the wall anyway. */
export const caseForAnybody = [
  "case.status",
  "queue.list",
  "queue.board",
  "queue.draw",
  "queue.ticket",
  "queue.give-back",
];

/** For everybody who is signed in; their counters decide what they find. */
export const atTheCounter = [
  "case.counter",
  "case.take-in",
  "case.find",
  "case.read",
  "case.receipt",
  "case.print-receipt",
  "case.receivers",
  "case.move",
  "case.hand-over",
  "case.take",
  "case.pause",
  "case.resume",
  "case.keep-papers",
  "case.correct",
  "case.close",
  "case.reopen",
  "case.pick-up",
  "case.take-back-pick-up",
  "case.list",
  "case.search",
  "case.unit-overview",
  "queue.read",
  "queue.call-next",
  "queue.call-again",
  "queue.miss",
  "queue.serve",
];
