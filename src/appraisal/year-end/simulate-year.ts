import { z } from "zod";
import { expectOpenedYear } from "#appraisal/period/opened-year.ts";
import { keepers } from "#appraisal/period/readers.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";

export const simulateYear = command({
  name: "year-end.simulate",
  route: {
    method: "POST",
    path: "/periods/{year}/simulation",
    summary: "Find what closing a year would write down, without doing it",
    tags: ["year-end"],
  },
  who: keepers,
  input: z.object({ year: Year }),
  output: z.object({ simulationId: z.uuid(), jobId: z.uuid() }),
  load: (ground) => expectOpenedYear(ground, ground.input.year),
  may: () => true, // `who` says it all
  run: async (deed) => {
    const { input, queries, agencyId, now, queue, record } = deed;
    const { year } = input;
    const simulationId = newId(now);
    const jobId = await queue({ kind: "year-end.simulate", data: { simulationId, year } });
    const ids = { agency_id: agencyId, simulation_id: simulationId, year, job_id: jobId };
    const asked = { asked_by: actorOf(deed).employeeId, asked_at: now };
    await queries
      .insertInto("year_simulation")
      .values({ ...ids, ...asked })
      .execute();
    record({ kind: "year.simulated", subject: { kind: "period", id: String(year) } });
    return { simulationId, jobId };
  },
});
