import type { Loot } from "#test/setup/loot.ts";
import type { Attempt } from "./attempt.ts";

/** What can be tried on how far somebody's plan is. */
export function progressAttempts(loot: Loot): Record<string, Attempt> {
  const plan = `/plans/${loot.planId}`;
  return {
    "progress.record": {
      method: "POST",
      path: `${plan}/indicators/${loot.indicatorId}/progress`,
      body: { reachedOn: "2026-11-20", value: 1 },
    },
    "progress.withdraw": {
      method: "POST",
      path: `${plan}/progress/${loot.progressId}/withdrawal`,
      body: { reason: "Milik instansi lain" },
    },
    "progress.read": { method: "GET", path: `${plan}/progress` },
    "progress.record-several": {
      method: "POST",
      path: `${plan}/progress`,
      body: { reachedOn: "2026-11-20", entries: [{ indicatorId: loot.indicatorId, value: 1 }] },
    },
    "milestone.add": {
      method: "POST",
      path: `${plan}/indicators/${loot.indicatorId}/milestones`,
      body: { title: "Milik instansi lain", dueOn: "2026-12-01" },
    },
    "milestone.withdraw": {
      method: "POST",
      path: `${plan}/milestones/${loot.milestoneId}/withdrawal`,
      body: { reason: "Milik instansi lain" },
    },
  };
}
