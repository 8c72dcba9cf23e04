import { sql } from "kysely";
import { z } from "zod";
import { intervalsOf, openByNow } from "#appraisal/evaluation/intervals.ts";
import { yearAsked } from "#appraisal/period/year-asked.ts";
import { calendarYear } from "#appraisal/period/years.ts";
import { unitGroups } from "#organisation/index.ts";
import { newId } from "#platform/clock/new-id.ts";
import { copyRows } from "#platform/database/copy.ts";
import type { Queries } from "#platform/database/database.ts";
import type { JobGround, JobKind } from "#platform/jobs/run-job.ts";
import { missingOfYear } from "./missing.sql.ts";
import { MissingStep } from "./year-end.schema.ts";

const Data = z.object({
  reminderId: z.uuid(),
  year: z.int(),
  step: MissingStep,
  unitId: z.uuid().nullable(),
  today: z.string(),
});
type Data = z.output<typeof Data>;

/** One notice for everybody who is to act, however many people it is about; all of them, or none and tried again. */
export const remindAllJob: JobKind<Data> = {
  name: "year-end.remind",
  data: Data,
  run: async (ground, data) => {
    const { agencyId, services } = ground;
    return services.database.bulk(agencyId, async (queries, client) => {
      if (await isSent(queries, agencyId, data)) return { repeated: true };
      const owing = await whoOwes(ground, queries, data);
      const now = services.clock();
      const notices = owing.map(({ owes_id, count }) => ({
        agency_id: agencyId,
        notification_id: newId(now),
        employee_id: owes_id,
        message: noticeOf(data.step),
        facts: JSON.stringify({ count, year: data.year, interval: data.step }),
        href: hrefOf(data),
        created_at: now.toISOString(),
      }));
      await copyRows(client, "notification", notices);
      await queries
        .updateTable("bulk_reminder")
        .set({ people: owing.length })
        .where("agency_id", "=", agencyId)
        .where("reminder_id", "=", data.reminderId)
        .execute();
      await ground.report(owing.length, owing.length);
      return { people: owing.length };
    });
  },
};

async function isSent(queries: Queries, agencyId: number, { reminderId }: Data): Promise<boolean> {
  const row = await queries
    .selectFrom("bulk_reminder")
    .select("people")
    .where("agency_id", "=", agencyId)
    .where("reminder_id", "=", reminderId)
    .forUpdate()
    .executeTakeFirst();
  return row?.people != null;
}

type Owing = { owes_id: string; count: number };

async function whoOwes({ agencyId, services }: JobGround, queries: Queries, data: Data): Promise<Owing[]> {
  const { year, step, unitId, today } = data;
  const all = await intervalsOf({ queries, agencyId, services }, calendarYear(year));
  const intervals = openByNow(all, today);
  const { rows } = await sql<Owing>`
    with reached as materialized (${unitGroups(agencyId, { unitId: unitId ?? undefined })})
    select missing.owes_id, count(*)::integer as count
    from (${missingOfYear(yearAsked({ agencyId, today, services }, year), intervals)}) as missing
    where missing.step = ${step} and missing.unit_id in (select unit_id from reached)
    group by missing.owes_id
    order by missing.owes_id`.execute(queries);
  return rows;
}

function noticeOf(step: MissingStep) {
  if (step === "plan") return "notice.year-end.plan" as const;
  return step === "receipt" ? ("notice.year-end.receipt" as const) : ("notice.year-end.evaluation" as const);
}

/** Where the one who is to act does it. */
function hrefOf({ step, year }: Data): string {
  return step === "plan" || step === "receipt" ? `/tahun-saya?tahun=${year}` : `/orang-saya?tahun=${year}`;
}
