import { z } from "zod";
import { figureOf } from "#measures/figure.ts";
import { keptOfSeveral } from "#measures/kept-of-several.ts";
import { Figure } from "#measures/measure.schema.ts";
import { addMonths, monthOf } from "#measures/months.ts";
import { type UnitTree, unitTree } from "#measures/unit-tree.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { satisfactionElements } from "#rules/satisfaction/satisfaction-survey.law.ts";
import { isTold } from "#statistics/disclosure.ts";
import { elementCodes } from "../survey/survey.pile.ts";
import { type Load, loadIn, openNow } from "./month-counts.sql.ts";

const daysOfNewMonth = 7; // so young, the month before says more

const Named = z.object({ unitId: z.uuid(), name: z.string() });

export const MonthOfServices = z.object({
  month: z.string(),
  /** What it is about: all that the reader leads, by its highest unit. */
  unit: Named,
  open: z.int(),
  late: z.int(),
  complaintsOpen: z.int(),
  complaintsLate: z.int(),
  /** The share in time of all, and the counter where it is lowest; null where one tells of fewer than five. */
  onTime: Figure,
  slowest: Named.extend({ share: z.number() }).nullable(),
  satisfaction: Figure,
  weakest: z.object({ element: z.enum(satisfactionElements), mean: z.number() }).nullable(),
  /** Where most more came in than left; null where nowhere did. */
  heaviest: Named.extend({ received: z.int(), done: z.int() }).nullable(),
});
export type MonthOfServices = z.output<typeof MonthOfServices>;

export const readMonthOfServices = query({
  name: "service.month",
  route: {
    method: "GET",
    path: "/service-month",
    summary: "How the counters that I lead do this month: slowest, late, satisfaction, complaints, load",
    tags: ["service"],
  },
  who: ["unit-head", "agency-head", "service-manager"],
  input: z.object({}),
  output: z.object({ month: MonthOfServices.nullable() }),
  run: async (ground) => ({ month: await monthUnder(ground) }),
});

const measures = ["case.on-time", "survey.index", ...Object.values(elementCodes)];

/** Null for whom nothing is served below. */
async function monthUnder(ground: Ground<unknown>): Promise<MonthOfServices | null> {
  const { queries, agencyId, today } = ground;
  const tree = await unitTree(queries, agencyId);
  const { tops, isWhole } = await ledBy(ground, tree);
  const [top] = tops;
  if (top === undefined) return null;
  const units = [...new Set(tops.flatMap((unit) => [...tree.within(unit)]))];
  const month = Number(today.slice(8)) > daysOfNewMonth ? monthOf(today) : addMonths(monthOf(today), -1);
  const [kept, now, load] = await Promise.all([
    keptOfSeveral(queries, { agencyId, measures, month, units }),
    openNow(ground, { units, isWhole }),
    loadIn(ground, { units, month }),
  ]);
  if (kept.size === 0 && load.length === 0 && now.open === 0 && now.complaintsOpen === 0) return null;
  const named = (unitId: string) => ({ unitId, name: tree.nameOf(unitId) ?? "" });
  const cellsOf = (code: string) => kept.get(code) ?? [];
  return {
    ...{ month, unit: named(top), ...now },
    onTime: fiveAndMore("share", cellsOf("case.on-time")),
    slowest: slowestOf(cellsOf("case.on-time"), named),
    satisfaction: fiveAndMore("mean", cellsOf("survey.index")),
    weakest: weakestOf(cellsOf),
    heaviest: heaviestOf(load, named),
  };
}

/** All for who leads or keeps all; else what somebody leads today. */
async function ledBy(ground: Ground<unknown>, tree: UnitTree): Promise<{ tops: string[]; isWhole: boolean }> {
  const { queries, agencyId, today, services } = ground;
  const { roles, employeeId } = actorOf(ground);
  const isWhole = roles.has("agency-head") || roles.has("service-manager");
  if (isWhole) return { tops: tree.top ? [tree.top] : [], isWhole };
  return { tops: await services.unitsLedBy(queries, agencyId, employeeId, today), isWhole };
}

type Cells = ReturnType<Awaited<ReturnType<typeof keptOfSeveral>>["get"]>;
type Cell = NonNullable<Cells>[number];
type Name = (unitId: string) => z.output<typeof Named>;

/** Who leads all of it may know each figure; one from fewer than five says little, so it is not said. */
function fiveAndMore(aggregation: "share" | "mean", cells: readonly Cell[]) {
  return figureOf(aggregation, cells, isTold(cells.reduce((sum, { count }) => sum + count, 0)));
}

/** Of the counters with five and more; one alone is no slowest. */
function slowestOf(cells: readonly Cell[], named: Name): MonthOfServices["slowest"] {
  const shares = cells.flatMap((cell) => {
    const { value } = fiveAndMore("share", [cell]);
    return value === null ? [] : [{ ...named(cell.unitId), share: value }];
  });
  const [slowest] = shares.toSorted((one, other) => one.share - other.share);
  return shares.length > 1 ? (slowest ?? null) : null;
}

function weakestOf(cellsOf: (code: string) => readonly Cell[]): MonthOfServices["weakest"] {
  const means = satisfactionElements.flatMap((element) => {
    const { value } = fiveAndMore("mean", cellsOf(elementCodes[element]));
    return value === null ? [] : [{ element, mean: value }];
  });
  return means.toSorted((one, other) => one.mean - other.mean)[0] ?? null;
}

/** Both numbers are of at least five, or nothing is said. */
function heaviestOf(load: readonly Load[], named: Name): MonthOfServices["heaviest"] {
  const [heaviest] = load
    .filter(({ received, done }) => received > done && isTold(received) && isTold(done))
    .toSorted((one, other) => other.received - other.done - (one.received - one.done));
  return heaviest ? { ...named(heaviest.unitId), received: heaviest.received, done: heaviest.done } : null;
}
