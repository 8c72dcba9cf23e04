import type { Loot } from "#test/setup/loot.ts";
import type { Attempt } from "./attempt.ts";

/** What can be tried on a log of another application. */
export function caseImportAttempts(loot: Loot): Record<string, Attempt> {
  const upload = `/case-imports/${loot.caseImportId}`;
  const mapping = { columns: {}, dayOrder: "day-first", unitId: null, services: {}, units: {}, meanings: {} };
  const sent = { reference: "1", serviceCode: "x", unitId: loot.unitId, outcome: "open" };
  const cases = [{ ...sent, receivedAt: "2026-11-02T02:00:00Z" }];
  return {
    "case-import.read-one": { method: "GET", path: upload },
    "case-import.problems": { method: "GET", path: `${upload}/problems` },
    "case-import.marked-file": { method: "GET", path: `${upload}/marked-file` },
    "case-import.confirm": { method: "POST", path: `${upload}/confirmation`, body: {} },
    "case-source.map": { method: "PUT", path: `${upload}/mapping`, body: { revision: 1, mapping } },
    "case-source.send": { method: "POST", path: `/case-sources/${loot.caseSourceId}/cases`, body: { cases } },
  };
}

/** What of it takes nobody's id. */
export const caseImportWithoutSubject = [
  "case-import.list",
  "case-import.upload", // a file: its source is looked up before anything is kept
  "case-source.list",
  "case-source.add",
];
