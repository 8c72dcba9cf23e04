import { z } from "zod";
import { intervalsOf, opensOn } from "#appraisal/evaluation/intervals.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { deadlinesOf } from "#appraisal/year-end/deadlines.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { lawOn } from "#rules/law.ts";
import { type Interval, planningDeadline } from "#rules/period/period.ts";
import { overviewSql } from "./overview.sql.ts";
import { periodNotOpen, periodUnitUnknown } from "./period.errors.ts";
import { type Counts, IntervalCounts, PeriodOverview, UnitCounts } from "./period.schema.ts";
import { reachOf, readers } from "./readers.ts";
import { yearAsked } from "./year-asked.ts";
import { calendarYear } from "./years.ts";

const Input = z.object({ year: Year, unitId: z.uuid().optional() });
type Input = z.output<typeof Input>;

export const periodOverview = query({
  name: "period.overview",
  route: {
    method: "GET",
    path: "/periods/{year}/overview",
    summary: "How far the plans and evaluations of a year are, by unit",
    tags: ["period"],
  },
  who: readers,
  input: Input,
  output: PeriodOverview,
  run: async (ground) => {
    const { input, today } = ground;
    const { year, unitId } = input;
    const intervals = (await intervalsOf(ground, calendarYear(year))).filter(
      // the annual one runs all year: it is shown once it can be decided
      (interval) => (interval.code === "annual" ? opensOn(interval) : interval.startsOn) <= today,
    );
    const counted = await countsOf(ground, intervals);
    if (!counted.isOpen) throw periodNotOpen({ year });
    const unit = counted.units.find((one) => one.unitId === unitId);
    if (unitId && !unit) throw periodUnitUnknown();
    return {
      ...{ year, today },
      ...deadlineOf(ground),
      ownDeadline: await ownDeadline(ground),
      unit: unit ? { unitId: unit.unitId, name: unit.name } : null,
      total: totalOf(counted.units),
      units: counted.units.filter(({ people }) => people > 0),
      intervals: intervals.map((interval) => ({
        ...{ code: interval.code, agreed: 0, decided: 0 },
        ...counted.intervals.find(({ code }) => code === interval.code),
        opensOn: opensOn(interval),
        dueOn: interval.dueOn.state === "known" ? interval.dueOn.value : null,
      })),
    };
  },
});

/** The earlier day that the agency set for its plans; null where the law's holds alone. */
async function ownDeadline(ground: Ground<Input>): Promise<string | null> {
  const deadlines = await deadlinesOf(ground, ground.input.year, []);
  const plan = deadlines.find(({ step }) => step === "plan");
  return plan?.isOurs ? plan.dueOn : null;
}

/** Until when plans are to be agreed, for everybody and for who comes later, with the article. */
function deadlineOf(ground: Ground<Input>) {
  const { year } = ground.input;
  const { startsOn, deadline, daysToPlan } = yearAsked(ground, year);
  const { source } = planningDeadline(year, lawOn(ground.services.law, startsOn));
  return { planningDeadline: deadline, daysToPlan, deadlineSource: source };
}

const Counted = z.object({
  is_open: z.boolean(),
  units: z.array(UnitCounts).nullable(),
  intervals: z.array(IntervalCounts).nullable(),
});

async function countsOf(ground: Ground<Input>, intervals: readonly Interval[]) {
  const { queries, input, today } = ground;
  const asked = { ...yearAsked(ground, input.year), today };
  const reach = reachOf(actorOf(ground), input.unitId);
  const { rows } = await overviewSql(asked, reach, intervals).execute(queries);
  const counted = Counted.parse(rows[0]);
  return { isOpen: counted.is_open, units: counted.units ?? [], intervals: counted.intervals ?? [] };
}

function totalOf(units: readonly Counts[]): Counts {
  const sum = (of: keyof Counts) => units.reduce((total, unit) => total + unit[of], 0);
  return {
    people: sum("people"),
    notStarted: sum("notStarted"),
    draft: sum("draft"),
    proposed: sum("proposed"),
    changeAsked: sum("changeAsked"),
    agreed: sum("agreed"),
    pastDue: sum("pastDue"),
  };
}
