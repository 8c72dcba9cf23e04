import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import type { JobKind } from "#platform/jobs/run-job.ts";
import { keepRecord } from "#platform/procedures/record.ts";
import { utcOffsetMinutes } from "#service/hours/utc-offset.ts";
import { sourceByIdLocked } from "#service/sheet-import/source/source-rows.ts";
import { importedOutcomes } from "../case-fields.ts";
import { compareLog } from "../decision/compare.ts";
import { takeOver } from "../decision/take-over.ts";

const Taken = z.object({
  rowNumber: z.int(),
  reference: z.string(),
  serviceId: z.uuid(),
  unitId: z.uuid(),
  received: z.string(),
  waitedMinutes: z.int().nullable(),
  closed: z.string().nullable(),
  outcome: z.enum(importedOutcomes),
  officerNip: z.string().nullable(),
});
const Data = z.object({ sourceId: z.uuid(), cases: z.array(Taken) });
type Data = z.output<typeof Data>;

/** Takes over what another application sent, in one transaction; what is there already as it was sent stays as it is. */
export const takeSentCases: JobKind<Data> = {
  name: "case-source.take",
  data: Data,
  run: async ({ services, agencyId, startedBy }, { sourceId, cases }) =>
    services.database.bulk(agencyId, async (queries, client) => {
      const now = services.clock();
      const { timeZone } = await agencyOf(queries, agencyId);
      const offsetMinutes = utcOffsetMinutes(timeZone, dayIn(timeZone, now));
      await sourceByIdLocked("case", queries, agencyId, sourceId);
      const comparison = await compareLog({ queries, agencyId, sourceId, offsetMinutes }, cases);
      const at = { queries, client, services, agencyId, timeZone, offsetMinutes, sourceId, now };
      await takeOver(at, comparison);
      const { sha256, unchanged, keptHere } = comparison;
      const counts = {
        added: comparison.added.length,
        changed: comparison.changed.length,
        unchanged,
        keptHere,
      };
      const happening = {
        kind: "case-source.taken",
        subject: { kind: "sheet-source", id: sourceId },
        facts: { ...counts, sha256 },
      };
      const actor = startedBy === null ? null : { employeeId: startedBy };
      const by = { actor, agencyId, now, procedure: "case-source.send", nouns: services.ledger.nouns };
      await keepRecord(queries, [happening], by);
      return counts;
    }),
};
