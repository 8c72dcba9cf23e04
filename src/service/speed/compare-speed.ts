import { z } from "zod";
import { addMonths, monthOf, monthsFrom } from "#measures/months.ts";
import { agencyOf } from "#organisation/index.ts";
import { addDays, earlierDay, laterDay } from "#platform/clock/clock.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { clocksOfUnits } from "#service/hours/unit-clock.ts";
import { countedCases, type Span } from "./counted-cases.ts";
import { figuresOf, together } from "./figures.ts";
import { addOpenCases, openCases } from "./open-cases.ts";
import { counterUnits } from "./places.ts";
import { Figures, Month, monthsMax } from "./speed.schema.ts";
import { speedTold, toldFigures } from "./told-speed.ts";

const Input = z.object({
  unitId: z.uuid(),
  /** Compared with this unit in the same months … */
  otherId: z.uuid().optional(),
  /** … or with itself, before and after this day. */
  day: z.iso.date().optional(),
  serviceId: z.uuid().optional(),
  from: Month,
  through: Month,
});
type Input = z.output<typeof Input>;

const Group = z.object({ name: z.string(), from: Month, through: Month, figures: Figures.nullable() });
const Comparison = z.object({
  groups: z.array(Group).length(2).nullable(),
  /** The month in which the day lies, which counts to neither side. */
  between: Month.nullable(),
});
export type Comparison = z.output<typeof Comparison>;

/** How many months are looked at before and after a day. */
const monthsAround = 6;

/** Two groups of cases side by side, each with its intervals; what that proves is for the page to say: nothing of causes. */
export const compareSpeed = query({
  name: "speed.compare",
  route: {
    method: "GET",
    path: "/speed/comparison",
    summary: "Two units, or one unit before and after a day, with how sure each figure is",
    tags: ["speed"],
  },
  who: "signed-in",
  input: Input,
  output: Comparison,
  run: async (ground) => {
    const { unitId, otherId, day } = ground.input;
    if (day) return aroundDay(ground, withinReach(day, ground.today));
    if (!otherId) return { groups: null, between: null };
    const { from, through } = spanWithinReach(ground.input, ground.today);
    const groups = [
      await groupOf(ground, unitId, from, through),
      await groupOf(ground, otherId, from, through),
    ];
    return { groups, between: null };
  },
});

/** No day before the oldest that the pages of speed count, and none to come: what lies beyond is taken as that. */
function withinReach(day: string, today: string): string {
  return laterDay(earlierDay(day, today), `${addMonths(monthOf(today), -monthsMax)}-01`);
}

/** No more months than the pages of speed count, and none to come. */
function spanWithinReach({ from, through }: Input, today: string): Pick<Input, "from" | "through"> {
  const last = earlierDay(through, monthOf(today));
  return { from: laterDay(from, addMonths(last, 1 - monthsMax)), through: last };
}

/** Whole months before and after; the one of the day is left out unless the day begins it. */
async function aroundDay(ground: Ground<Input>, day: string): Promise<Comparison> {
  const month = day.slice(0, 7);
  const isFirst = day.endsWith("-01");
  const after = isFirst ? month : addMonths(month, 1);
  const { unitId } = ground.input;
  const groups = [
    await groupOf(ground, unitId, addMonths(month, -monthsAround), addMonths(month, -1)),
    await groupOf(ground, unitId, after, addMonths(after, monthsAround - 1)),
  ];
  return { groups, between: isFirst ? null : month };
}

async function groupOf(ground: Ground<Input>, unitId: string, from: string, through: string) {
  const { queries, agencyId, input, now, today, services } = ground;
  const units = await counterUnits(queries, agencyId, unitId);
  const unitIds = units.map(({ id }) => id);
  const span: Span = { agencyId, unitIds, serviceId: input.serviceId ?? null, from, through };
  const { timeZone } = await agencyOf(queries, agencyId);
  const clocks = await clocksOfUnits(
    queries,
    services.law,
    { agencyId, timeZone },
    unitIds,
    addDays(`${from}-01`, -1),
    addDays(today, 1),
  );
  const { heaps } = await countedCases(queries, span, "unit");
  if (from <= today.slice(0, 7))
    addOpenCases(heaps, await openCases(queries, span, timeZone), ({ unitId: of }) => of, clocks, now);
  const figures = await toldToReader(ground, unitId, from, through, figuresOf(together([...heaps.values()])));
  return { name: units.find(({ id }) => id === unitId)?.name ?? "", from, through, figures };
}

/** Nothing of a small group to whoever may not open its cases. */
async function toldToReader(
  ground: Ground<Input>,
  unitId: string,
  from: string,
  through: string,
  figures: Figures,
): Promise<Figures | null> {
  const { isTold, mayOpenAll } = await speedTold(ground, { from, through });
  if (mayOpenAll(unitId)) return figures;
  const { serviceId } = ground.input;
  const asked = { unitId, isWithBelow: true, serviceId, months: monthsFrom(from, through) };
  return isTold(asked) ? toldFigures(figures) : null;
}
