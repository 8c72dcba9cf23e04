import type { Loot } from "#test/setup/loot.ts";
import type { Attempt } from "./attempt.ts";

const mapping = { columns: {}, dayOrder: "day-first", unitId: null, services: {}, units: {}, meanings: {} };

/** What can be tried on a sheet from elsewhere. */
export function sheetAttempts(loot: Loot): Record<string, Attempt> {
  const sent = { reference: "1", serviceCode: "x", unitId: loot.unitId, outcome: "open" };
  const cases = [{ ...sent, receivedAt: "2026-11-02T02:00:00Z" }];
  return {
    ...attemptsOn("case", loot.caseImportId),
    ...attemptsOn("survey", loot.surveyImportId),
    "case-source.send": { method: "POST", path: `/case-sources/${loot.caseSourceId}/cases`, body: { cases } },
  };
}

function attemptsOn(noun: "case" | "survey", importId: string): Record<string, Attempt> {
  const upload = `/${noun}-imports/${importId}`;
  return {
    [`${noun}-import.read-one`]: { method: "GET", path: upload },
    [`${noun}-import.problems`]: { method: "GET", path: `${upload}/problems` },
    [`${noun}-import.marked-file`]: { method: "GET", path: `${upload}/marked-file` },
    [`${noun}-import.confirm`]: { method: "POST", path: `${upload}/confirmation`, body: {} },
    [`${noun}-source.map`]: { method: "PUT", path: `${upload}/mapping`, body: { revision: 1, mapping } },
  };
}

/** What of it takes nobody's id; an upload is a file: its source is looked up before anything is kept. */
export const sheetsWithoutSubject = ["case", "survey"].flatMap((noun) => [
  `${noun}-import.list`,
  `${noun}-import.upload`,
  `${noun}-source.list`,
  `${noun}-source.add`,
]);
