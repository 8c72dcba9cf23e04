import { z } from "zod";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import type { FoundRow, ImportNoun } from "./import-noun.ts";
import { sheetImportConfirmed, sheetImportHasProblems, sheetImportNotReady } from "./sheet-import.errors.ts";
import { isMapped } from "./sheet-import.schema.ts";
import { sheetImportById } from "./sheet-import-rows.ts";

/** Somebody has looked and says yes. */
export function confirmSheetOf<Row extends FoundRow>({ name: noun, tag, keepers }: ImportNoun<Row>) {
  return command({
    name: `${noun}-import.confirm`,
    route: {
      method: "POST",
      path: `/${noun}-imports/{importId}/confirmation`,
      summary: "Take over exactly what the preview shows",
      tags: [tag],
    },
    who: keepers,
    input: z.object({
      importId: z.uuid(),
      /** Days and months look turned, and the file is meant all the same. */
      despiteTurnedDays: z.boolean().default(false),
    }),
    output: z.object({ importId: z.uuid(), jobId: z.uuid() }),
    load: ({ queries, agencyId, input }) => sheetImportById(noun, queries, agencyId, input.importId),
    may: () => true,
    run: async (deed) => {
      const { facts, input, queries, agencyId, now, record, queue } = deed;
      const { finding, importId } = facts;
      if (facts.confirmedAt) throw sheetImportConfirmed();
      if (!finding || !isMapped(facts.mapping)) throw sheetImportNotReady();
      if (finding.problems > 0) throw sheetImportHasProblems({ problems: finding.problems });
      if (finding.turnedDays > 0 && !input.despiteTurnedDays)
        throw invalid([{ path: "despiteTurnedDays", code: "sheet-import.turned-days" }]);
      const data = { importId, changesSha256: finding.changesSha256 };
      const jobId = await queue({ kind: `${noun}-import.confirm`, data });
      const row = { agency_id: agencyId, import_id: importId, job_id: jobId };
      await queries
        .insertInto("sheet_import_request")
        .values({ ...row, requested_by: actorOf(deed).employeeId, requested_at: now })
        .execute();
      record({
        kind: "sheet-import.confirm-asked",
        subject: { kind: "sheet-import", id: importId },
        facts: { noun, despiteTurnedDays: input.despiteTurnedDays },
      });
      return { importId, jobId };
    },
  });
}
