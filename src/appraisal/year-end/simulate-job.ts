import { z } from "zod";
import { OverallRating } from "#appraisal/evaluation/evaluation.schema.ts";
import type { JobKind } from "#platform/jobs/run-job.ts";
import { lawOn } from "#rules/law.ts";
import { overallRatings } from "#rules/overall-rating/overall-rating.law.ts";
import { countPeople, peopleOfYear } from "./year-walk.ts";

/** What a closing would write down. */
export const SimulationOutcome = z.object({
  people: z.int(),
  counts: z.array(z.object({ rating: OverallRating, people: z.int() })),
  unrated: z.int(),
  /** People of whom an earlier part of the year was never rated. */
  partsOpen: z.int(),
  tookMs: z.int(),
});
export type SimulationOutcome = z.output<typeof SimulationOutcome>;

const Data = z.object({ simulationId: z.uuid(), year: z.int() });
type Data = z.output<typeof Data>;

/** Reads and decides exactly as a closing does, and keeps only the figures. */
export const simulateYearJob: JobKind<Data> = {
  name: "year-end.simulate",
  data: Data,
  run: async (ground, { simulationId, year }) => {
    const { agencyId, services } = ground;
    const begunMs = performance.now();
    const law = lawOn(services.law, `${year}-12-31`);
    const tally = new Map<string, number>();
    let [people, unrated, partsOpen] = [0, 0, 0];
    await services.database.read(agencyId, async (queries) => {
      const total = await countPeople(queries, { agencyId, year });
      for await (const batch of peopleOfYear(queries, { agencyId, year, law })) {
        for (const { overall, owed } of batch) {
          if (overall) tally.set(overall, (tally.get(overall) ?? 0) + 1);
          else unrated += 1;
          if (overall && owed > 0) partsOpen += 1;
        }
        people += batch.length;
        await ground.report(people, total);
      }
    });
    const counts = overallRatings.map((rating) => ({ rating, people: tally.get(rating) ?? 0 }));
    const tookMs = Math.round(performance.now() - begunMs);
    const outcome: SimulationOutcome = { people, counts, unrated, partsOpen, tookMs };
    await services.database.write(agencyId, (queries) =>
      queries
        .updateTable("year_simulation")
        .set({ outcome: JSON.stringify(outcome) })
        .where("agency_id", "=", agencyId)
        .where("simulation_id", "=", simulationId)
        .execute(),
    );
    return { people };
  },
};
