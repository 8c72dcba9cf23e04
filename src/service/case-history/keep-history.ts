import { createHash } from "node:crypto";
import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { keepRecord } from "#platform/procedures/record.ts";
import type { Services } from "#platform/procedures/services.ts";
import { refreshCaseTime } from "#service/speed/refresh-case-time.ts";
import { touchCases } from "#service/speed/touch-cases.ts";
import { loadPastCases } from "./load-past-cases.ts";
import type { PastCase } from "./past-case.ts";

/**
 * Takes in cases that happened before this program was there, all or none, with one record for all of them: how many,
 * and a hash of their numbers and moments. What is drawn from them is computed anew. The caller has checked who may.
 */
export async function keepCaseHistory(
  services: Services,
  agencyId: number,
  cases: readonly PastCase[],
): Promise<void> {
  const now = services.clock();
  await services.database.bulk(agencyId, async (queries, client) => {
    await loadPastCases(client, agencyId, cases);
    const { timeZone } = await agencyOf(queries, agencyId);
    await touchCases(queries, agencyId, monthsOf(cases, timeZone), now);
    const happening = {
      kind: "case-history.kept",
      subject: { kind: "agency", id: String(agencyId) },
      facts: { cases: cases.length, sha256: hashOf(cases) },
    };
    const by = { actor: null, agencyId, procedure: "case-history.keep", now, nouns: services.ledger.nouns };
    await keepRecord(queries, [happening], by);
  });
  await refreshCaseTime(services, agencyId);
}

/** The units and months in which any of them came in or ended. */
function monthsOf(cases: readonly PastCase[], timeZone: string) {
  const keys = new Map<string, { unitId: string; month: string }>();
  for (const { unitId, receivedAt, end } of cases)
    for (const at of end.is === "closed" ? [receivedAt, end.closedAt] : [receivedAt]) {
      const month = dayIn(timeZone, at).slice(0, 7);
      keys.set(`${unitId} ${month}`, { unitId, month });
    }
  return [...keys.values()];
}

function hashOf(cases: readonly PastCase[]): string {
  const hash = createHash("sha256");
  for (const { number, receivedAt, end } of cases)
    hash.update(
      `${number} ${receivedAt.toISOString()} ${end.is === "closed" ? end.closedAt.toISOString() : ""}\n`,
    );
  return hash.digest("hex");
}
