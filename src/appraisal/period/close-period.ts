import { z } from "zod";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { lockOpenedYear } from "./opened-year.ts";
import { periodInUse } from "./period.errors.ts";
import { keepers } from "./readers.ts";

const Input = z.object({ year: Year });

export const closePeriod = command({
  name: "period.close",
  route: {
    method: "DELETE",
    path: "/periods/{year}",
    summary: "Close a year that was opened by mistake, while nobody has begun a plan in it",
    tags: ["period"],
  },
  who: keepers,
  input: Input,
  output: z.object({ year: z.int() }),
  load: loadPeriod,
  may: () => true, // `who` says it all
  run: async ({ queries, agencyId, input: { year }, facts: { plans }, record }) => {
    if (plans > 0) throw periodInUse({ year, plans });
    await queries.deleteFrom("period").where("agency_id", "=", agencyId).where("year", "=", year).execute();
    record({ kind: "period.closed", subject: { kind: "period", id: String(year) } });
    return { year };
  },
});

/** The lock comes first and by itself: a plan that is being begun at this moment is then either seen or refused. */
async function loadPeriod({ queries, agencyId, input: { year } }: Ground<z.output<typeof Input>>) {
  await lockOpenedYear({ queries, agencyId }, year);
  const { plans } = await queries
    .selectFrom("plan")
    .select((row) => row.fn.countAll<number>().as("plans"))
    .where("agency_id", "=", agencyId)
    .where("year", "=", year)
    .executeTakeFirstOrThrow();
  return { plans };
}
