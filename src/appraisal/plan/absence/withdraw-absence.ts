import { z } from "zod";
import { expectSpanOpen } from "#appraisal/year-end/expect-year-open.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { absenceUnknown } from "./absence.errors.ts";

export const withdrawAbsence = command({
  name: "absence.withdraw",
  route: {
    method: "POST",
    path: "/absences/{absenceId}/withdrawal",
    summary: "Say that a long absence was recorded by mistake; it no longer counts",
    tags: ["absence"],
  },
  who: ["personnel"],
  input: z.object({ absenceId: z.uuid() }),
  output: z.object({ absenceId: z.uuid() }),
  load: async ({ queries, agencyId, input }) =>
    queries
      .selectFrom("absence")
      .select(["employee_id", "starts_on as startsOn", "ends_on as endsOn"])
      .where("agency_id", "=", agencyId)
      .where("absence_id", "=", input.absenceId)
      .executeTakeFirst(),
  may: () => true, // the personnel office keeps everybody's
  run: async (deed) => {
    const { facts: absence, input, queries, agencyId, now, record } = deed;
    if (!absence) throw absenceUnknown();
    await expectSpanOpen(deed, absence);
    const { absenceId } = input;
    await queries
      .insertInto("absence_withdrawal")
      .values({
        ...{ agency_id: agencyId, absence_id: absenceId },
        ...{ withdrawn_by: actorOf(deed).employeeId, withdrawn_at: now },
      })
      .onConflict((conflict) => conflict.doNothing()) // taken back twice is taken back
      .execute();
    record({
      kind: "absence.withdrawn",
      subject: { kind: "employee", id: absence.employee_id },
      facts: { absenceId },
    });
    return { absenceId };
  },
});
