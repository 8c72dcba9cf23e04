import { z } from "zod";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { papersFor } from "./papers.ts";
import { yearFileEmpty } from "./year-file.errors.ts";
import { YearFileKey } from "./year-file.schema.ts";
import { keptFile } from "./year-file-rows.ts";

/** Setting many papers takes seconds: a job does it, and its page shows how far it is. */
export const makeYearFile = command({
  name: "year-file.make",
  route: {
    method: "POST",
    path: "/employees/{employeeId}/years/{year}/file",
    summary: "Bind the papers of somebody's year into one PDF",
    tags: ["year-file"],
  },
  who: "signed-in",
  input: YearFileKey,
  output: z.object({ jobId: z.uuid() }),
  load: papersFor, // who may read the papers may have them bound
  may: () => true,
  run: async (deed) => {
    const { facts: papers, input, queries, agencyId, now, queue, record } = deed;
    if (papers.length === 0) throw yearFileEmpty();
    const { employeeId, year } = input;
    const by = actorOf(deed).employeeId;
    record({ kind: "year-file.asked", subject: { kind: "employee", id: employeeId }, facts: { year } });
    const kept = await keptFile(queries, { agencyId, employeeId, year, askedBy: by });
    if (kept?.making) return { jobId: kept.making }; // one at a time, however often it is pressed
    const jobId = await queue({ kind: "year-file.make", data: input });
    const asked = { asked_at: now, job_id: jobId };
    const whose = { agency_id: agencyId, employee_id: employeeId, year, asked_by: by };
    await queries
      .insertInto("year_file")
      .values({ ...whose, ...asked, year_file_id: newId(now) })
      .onConflict((conflict) =>
        conflict.columns(["agency_id", "employee_id", "year", "asked_by"]).doUpdateSet(asked),
      )
      .execute();
    return { jobId };
  },
});
