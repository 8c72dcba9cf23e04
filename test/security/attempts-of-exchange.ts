import type { Loot } from "#test/setup/loot.ts";
import type { Attempt } from "./attempt.ts";

/** What can be tried on a file of the national system and what was recorded from it. */
export function exchangeAttempts(loot: Loot): Record<string, Attempt> {
  const upload = `/rating-imports/${loot.ratingImportId}`;
  const wrong = `/rating-imports/${loot.wrongRatingImportId}`;
  const choice = { revision: 2, kind: "differs", choice: "ours", isAll: true };
  return {
    "exchange.import": { method: "GET", path: upload },
    "exchange.lines": { method: "GET", path: `${upload}/lines` },
    "exchange.problems": { method: "GET", path: `${wrong}/problems` },
    "exchange.marked-file": { method: "GET", path: `${wrong}/marked-file` },
    "exchange.settle": { method: "POST", path: `${upload}/decisions`, body: choice },
    "exchange.end-recorded": {
      method: "POST",
      path: `/national-ratings/${loot.nationalId}/end`,
      body: { reason: "Milik instansi lain" },
    },
  };
}

/** What of the exchange takes nobody's id. */
export const exchangeWithoutSubject = [
  "exchange.scope",
  "exchange.profiles",
  "exchange.upload",
  "exchange.imports",
  "exchange.recorded",
];
