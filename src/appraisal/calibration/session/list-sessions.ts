import { z } from "zod";
import { IntervalCode } from "#appraisal/evaluation/evaluation.schema.ts";
import { intervalsOf } from "#appraisal/evaluation/intervals.ts";
import { isYearOpen } from "#appraisal/period/opened-year.ts";
import { calendarYear } from "#appraisal/period/years.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { query } from "#platform/procedures/query.ts";
import { SessionHead } from "./session.schema.ts";
import { sessionsOf } from "./session-rows.ts";
import { UnitToCompare, unitsToCompare } from "./units-to-compare.ts";

export const listCalibrations = query({
  name: "calibration.list",
  route: {
    method: "GET",
    path: "/calibrations",
    summary: "The sessions that I opened or take part in, and where I may open one",
    tags: ["calibration"],
  },
  who: "signed-in",
  input: z.object({}),
  output: z.object({
    sessions: z.array(SessionHead),
    units: z.array(UnitToCompare),
    /** The years that are open among this one and the last. */
    years: z.array(z.int()),
    /** What the agency rates besides the year, the year first. */
    intervals: z.array(IntervalCode),
  }),
  run: async (ground) => {
    const year = Number(ground.today.slice(0, 4));
    const units = await unitsToCompare(ground);
    const open =
      units.length === 0 ? [] : await Promise.all([year, year - 1].map((one) => isYearOpen(ground, one)));
    const intervals = await intervalsOf(ground, calendarYear(year));
    return {
      sessions: await sessionsOf(ground, actorOf(ground).employeeId),
      units,
      years: [year, year - 1].filter((_, index) => open[index]),
      intervals: intervals.map(({ code }) => code).toReversed(),
    };
  },
});
