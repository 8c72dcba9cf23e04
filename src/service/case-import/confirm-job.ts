import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import type { JobKind } from "#platform/jobs/run-job.ts";
import { keepRecord } from "#platform/procedures/record.ts";
import { caseImportOutdated } from "./case-import.errors.ts";
import { caseImportById } from "./case-import-rows.ts";
import { compareLog } from "./decision/compare.ts";
import { isTaken } from "./decision/is-taken.ts";
import { takeOver } from "./decision/take-over.ts";
import { findIn } from "./read-job.ts";
import { sourceByIdLocked } from "./source/source-rows.ts";

const Data = z.object({ importId: z.uuid(), changesSha256: z.string() });
type Data = z.output<typeof Data>;

const steps = 2; // read, written

/**
 * Takes a confirmed log over: all of it in one transaction, or nothing. The comparison is made once more with the source
 * locked; when it is not what the person saw, nothing is written. A second run after a crash finds the confirmation.
 */
export const confirmCaseImportJob: JobKind<Data> = {
  name: "case-import.confirm",
  data: Data,
  run: async (ground, { importId, changesSha256 }) => {
    const { agencyId, services, startedBy } = ground;
    await ground.report(0, steps);
    const { log, offsetMinutes } = await findIn(ground, importId);
    await ground.report(1, steps);
    return services.database.bulk(agencyId, async (queries, client) => {
      const { sourceId } = await caseImportById(queries, agencyId, importId);
      await sourceByIdLocked(queries, agencyId, sourceId);
      if (await isTaken(queries, agencyId, importId)) return { repeated: true };
      const comparison = await compareLog(queries, { agencyId, sourceId }, log.cases, offsetMinutes);
      if (comparison.sha256 !== changesSha256 || log.problems.length > 0) throw caseImportOutdated();
      const now = services.clock();
      const { timeZone } = await agencyOf(queries, agencyId);
      const { law, ledger } = services;
      const over = { queries, client, agencyId, timeZone, offsetMinutes, law, sourceId, now };
      await takeOver(over, comparison);
      const counts = { added: comparison.added.length, changed: comparison.changed.length };
      const row = { agency_id: agencyId, import_id: importId, confirmed_by: startedBy, confirmed_at: now };
      await queries
        .insertInto("case_import_confirmation")
        .values({ ...row, ...counts })
        .execute();
      await keepRecord(
        queries,
        [
          {
            kind: "case-import.applied",
            subject: { kind: "case-import", id: importId },
            facts: { ...counts, sha256: changesSha256 },
          },
        ],
        {
          ...{ actor: startedBy === null ? null : { employeeId: startedBy }, agencyId, now },
          ...{ procedure: "case-import.confirm", nouns: ledger.nouns },
        },
      );
      return counts;
    });
  },
};
