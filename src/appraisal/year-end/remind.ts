import { z } from "zod";
import { expectOpenedYear } from "#appraisal/period/opened-year.ts";
import { keepers } from "#appraisal/period/readers.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { remindedToday } from "./year-end.errors.ts";
import { MissingStep } from "./year-end.schema.ts";

export const remindAll = command({
  name: "year-end.remind",
  route: {
    method: "POST",
    path: "/periods/{year}/reminders",
    summary: "Remind everybody who owes a step of the year, once a day",
    tags: ["year-end"],
  },
  who: keepers,
  input: z.object({ year: Year, step: MissingStep, unitId: z.uuid().optional() }),
  output: z.object({ reminderId: z.uuid(), jobId: z.uuid() }),
  load: (ground) => expectOpenedYear(ground, ground.input.year),
  may: () => true, // `who` says it all
  run: async (deed) => {
    const { input, queries, agencyId, now, today, queue, record } = deed;
    const { year, step, unitId } = input;
    const reminderId = newId(now);
    const jobId = await queue({
      kind: "year-end.remind",
      data: { reminderId, year, step, unitId: unitId ?? null, today },
    });
    const ids = { agency_id: agencyId, reminder_id: reminderId, year, step, unit_id: unitId ?? null };
    const asked = { asked_by: actorOf(deed).employeeId, asked_at: now, asked_on: today, job_id: jobId };
    const inserted = await queries
      .insertInto("bulk_reminder")
      .values({ ...ids, ...asked })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows === 0n) throw remindedToday();
    record({ kind: "year.reminded", subject: { kind: "period", id: String(year) }, facts: { step } });
    return { reminderId, jobId };
  },
});
