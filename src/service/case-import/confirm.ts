import { z } from "zod";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { caseImportConfirmed, caseImportHasProblems, caseImportNotReady } from "./case-import.errors.ts";
import { isMapped } from "./case-import.schema.ts";
import { caseImportById } from "./case-import-rows.ts";
import { caseLogKeepers } from "./case-log-keepers.ts";

export const confirmCaseImport = command({
  name: "case-import.confirm",
  route: {
    method: "POST",
    path: "/case-imports/{importId}/confirmation",
    summary: "Take over exactly what the preview shows",
    tags: ["case-import"],
  },
  who: caseLogKeepers,
  input: z.object({
    importId: z.uuid(),
    /** Days and months look turned, and the file is meant all the same. */
    despiteTurnedDays: z.boolean().default(false),
  }),
  output: z.object({ importId: z.uuid(), jobId: z.uuid() }),
  load: ({ queries, agencyId, input }) => caseImportById(queries, agencyId, input.importId),
  may: () => true,
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record, queue } = deed;
    const { finding, importId } = facts;
    if (facts.confirmedAt) throw caseImportConfirmed();
    if (!finding || !isMapped(facts.mapping)) throw caseImportNotReady();
    if (finding.problems > 0) throw caseImportHasProblems({ problems: finding.problems });
    if (finding.turnedDays > 0 && !input.despiteTurnedDays)
      throw invalid([{ path: "despiteTurnedDays", code: "case-import.turned-days" }]);
    const data = { importId, changesSha256: finding.changesSha256 };
    const jobId = await queue({ kind: "case-import.confirm", data });
    const row = { agency_id: agencyId, import_id: importId, job_id: jobId };
    await queries
      .insertInto("case_import_request")
      .values({ ...row, requested_by: actorOf(deed).employeeId, requested_at: now })
      .execute();
    record({
      kind: "case-import.confirm-asked",
      subject: { kind: "case-import", id: importId },
      facts: { despiteTurnedDays: input.despiteTurnedDays },
    });
    return { importId, jobId };
  },
});
