import { sql } from "kysely";
import { agencyOf } from "#organisation/index.ts";
import { addDays, dayIn } from "#platform/clock/clock.ts";
import { forEachAgency } from "#platform/jobs/each-by-itself.ts";
import type { Schedule } from "#platform/jobs/jobs.ts";
import { emptyFilesOf } from "#service/sheet-import/confirm-job.ts";

const keptDays = 30;

/** Empties the files of answers that nobody took over within a month: respondents may be named in them. */
export const forgetAnswerFiles: Schedule = {
  name: "survey-import.forget-files",
  cron: "40 3 * * *",
  run: (services) =>
    forEachAgency(services, ({ database, clock }, agencyId) =>
      database.bulk(agencyId, async (queries) => {
        const { timeZone } = await agencyOf(queries, agencyId);
        const before = addDays(dayIn(timeZone, clock()), -keptDays);
        const { rows } = await sql<{ id: string }>`
          select i.import_id as id
          from sheet_import i
          join sheet_source s on s.agency_id = ${agencyId} and s.source_id = i.source_id and s.noun = 'survey'
          join file f on f.agency_id = ${agencyId} and f.file_id = i.file_id and f.bytes <> ''
          where i.agency_id = ${agencyId} and i.uploaded_at < ${before}::date
          order by i.import_id`.execute(queries);
        await emptyFilesOf(
          queries,
          agencyId,
          rows.map(({ id }) => id),
        );
      }),
    ),
};
