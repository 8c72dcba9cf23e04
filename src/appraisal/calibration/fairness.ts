import { z } from "zod";
import { IntervalCode } from "#appraisal/evaluation/evaluation.schema.ts";
import { intervalNamed, intervalsOf } from "#appraisal/evaluation/intervals.ts";
import { calendarYear } from "#appraisal/period/years.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";
import type { Role } from "#platform/procedures/actor.ts";
import { query } from "#platform/procedures/query.ts";
import { lawOn } from "#rules/law.ts";
import { groupMin } from "#statistics/disclosure.ts";
import { agreementOf } from "./agreement.ts";
import { dimensions } from "./dimensions.ts";
import { Fairness } from "./fairness.schema.ts";
import { ratedOf } from "./rated.ts";
import { severityOf } from "./severity.ts";
import { countsOf, spreadBy } from "./spread.ts";

/** Who looks at the ratings of the whole agency side by side. */
export const fairnessReaders = ["agency-head", "personnel", "auditor"] as const satisfies readonly Role[];

export const fairness = query({
  name: "calibration.fairness",
  route: {
    method: "GET",
    path: "/periods/{year}/fairness",
    summary: "The ratings of a year beside each other, with how sure each figure is",
    tags: ["calibration"],
  },
  who: fairnessReaders,
  input: z.object({ year: Year, interval: IntervalCode.default("annual") }),
  output: Fairness,
  run: async (ground) => {
    const { queries, agencyId, input, services, today } = ground;
    const { year, interval } = input;
    const intervals = await intervalsOf(ground, calendarYear(year));
    const { endsOn } = intervalNamed(intervals, interval);
    const rated = await ratedOf(queries, { agencyId, year, interval, endsOn }, lawOn(services.law, endsOn));
    return {
      ...{ year, interval, people: rated.length },
      intervals: intervals.filter(({ startsOn }) => startsOn <= today).map(({ code }) => code),
      counts: rated.length >= groupMin ? countsOf(rated) : null,
      spreads: rated.length >= groupMin ? dimensions.map((dimension) => spreadBy(dimension, rated)) : [],
      severity: severityOf(rated),
      agreement: interval === "annual" ? agreementOf(rated) : null,
    };
  },
});
