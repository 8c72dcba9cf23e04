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
import { ratedOf } from "./rated.ts";
import { severityOf } from "./severity.ts";
import { countsOf, spreadBy, verdicts } from "./spread.ts";

/** Who looks at the ratings of the whole agency side by side. */
export const fairnessReaders = ["agency-head", "personnel", "auditor"] as const satisfies readonly Role[];

const Bounds = z.object({ estimate: z.number(), lower: z.number(), upper: z.number() });

export const Fairness = z.object({
  year: z.int(),
  interval: IntervalCode,
  /** The intervals of the year that have begun, in order. */
  intervals: z.array(IntervalCode),
  people: z.int(),
  /** Null below five people. */
  counts: z.array(z.int()).nullable(),
  spreads: z.array(
    z.object({
      dimension: z.enum(dimensions),
      groups: z.array(
        z.object({
          group: z.string(),
          people: z.int(),
          counts: z.array(z.int()),
          good: Bounds,
          superiority: Bounds.nullable(),
          verdict: z.enum(verdicts),
        }),
      ),
      hidden: z.object({ groups: z.int(), people: z.int() }),
    }),
  ),
  severity: z
    .object({
      appraisers: z.array(
        z.object({ appraiserId: z.uuid(), name: z.string(), people: z.int(), effect: Bounds }),
      ),
      hidden: z.int(),
      share: z.number(),
    })
    .nullable(),
  agreement: z
    .object({
      people: z.int(),
      same: z.int(),
      higher: z.int(),
      lower: z.int(),
      kappa: Bounds.nullable(),
    })
    .nullable(),
});
export type Fairness = z.output<typeof Fairness>;

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
