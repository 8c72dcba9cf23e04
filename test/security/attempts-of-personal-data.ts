import type { Loot } from "#test/setup/loot.ts";
import type { Attempt } from "./attempt.ts";

/** What can be tried on how somebody signs in and with which tasks, and on their request to erase. */
export function personalDataAttempts({ erasureId, employeeId }: Loot): Record<string, Attempt> {
  const request = `/erasure-requests/${erasureId}`;
  const person = `/employees/${employeeId}`;
  const decision = { outcome: "refused", reason: "Milik instansi lain" };
  return {
    "account.read": { method: "GET", path: `${person}/account` },
    "account.invite": { method: "POST", path: `${person}/invitation` },
    "account.reset-second-factor": { method: "POST", path: `${person}/second-factor-reset` },
    "role-grant.give": {
      method: "POST",
      path: `${person}/role-grants`,
      body: { startsOn: "2026-12-01", endsOn: "2026-12-31", role: "auditor", reason: "Milik instansi lain" },
    },
    "erasure.read": { method: "GET", path: request },
    "erasure.decide": { method: "POST", path: `${request}/decision`, body: decision },
    "erasure.withdraw": { method: "POST", path: `${request}/withdrawal`, body: {} },
    "erasure.carry-out": { method: "POST", path: `${request}/carrying-out`, body: {} },
    "erasure.ask": { method: "POST", path: "/erasure-requests", body: { category: "contact", employeeId } },
  };
}

/** What speaks of the caller alone, or lists the caller's agency. */
export const personalDataWithoutSubject = [
  "erasure.mine",
  "erasure.list",
  "erasure.expired",
  "own-data.read",
  "own-data.make",
  "own-data.part",
];
