import type { Schedule } from "#platform/jobs/jobs.ts";

/** Takes away the files whose days are over: copies of everything do not lie about. */
export const sweepOwnData: Schedule = {
  name: "own-data.sweep",
  cron: "41 * * * *",
  run: async ({ database, clock }) => {
    await database.bulk(0, (queries) =>
      queries.deleteFrom("own_data").where("kept_until", "<=", clock()).execute(),
    );
  },
};
