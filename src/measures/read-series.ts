import { sql } from "kysely";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { countedGroups } from "./counted-groups.ts";
import { figureOf } from "./figure.ts";
import { type KeptCell, keptCells } from "./kept-cells.ts";
import { measureTooLong, measureUnitUnknown, measureUnknown } from "./measure.errors.ts";
import { Asked, type Line, monthsMax, Series } from "./measure.schema.ts";
import type { Measure, Month } from "./measure.ts";
import { addMonths, monthOf, monthsFrom } from "./months.ts";
import { newest, oldest } from "./oldest.ts";
import { serviceNames } from "./service-names.ts";
import { type Told, toldAll, toldOf } from "./told-counts.ts";
import { toldToAnybody } from "./told-to-anybody.ts";
import { type UnitTree, unitTree } from "./unit-tree.ts";

export const readSeries = query({
  name: "measure.series",
  route: {
    method: "GET",
    path: "/measures/{code}",
    summary: "A measure over time: of a unit with all below it, and of each unit right below",
    tags: ["measure"],
  },
  who: "signed-in",
  input: Asked,
  output: Series,
  run: (ground) => seriesOf(ground),
});

/** What everybody signed in may see of units; nobody's own figures are in it, and no small group to whoever leads none. */
export async function seriesOf(ground: Ground<Asked>): Promise<Series> {
  const { queries, agencyId, input, services, today } = ground;
  const measure = services.measures.measure(input.code);
  if (!measure) throw measureUnknown();
  const asked = monthsAsked(input, today);
  const [tree, allServices, waiting, led] = await Promise.all([
    unitTree(queries, agencyId),
    serviceNames(queries, agencyId),
    waitingOf(ground, measure.pile),
    ledBy(ground),
  ]);
  const unitId = input.unitId ?? tree.top ?? "";
  const name = tree.nameOf(unitId);
  if (name === undefined) throw measureUnitUnknown();
  const serviceId = measure.byService ? input.serviceId : undefined;
  const known = new Set(led.flatMap((unit) => [...tree.within(unit)]));
  const closed = addMonths(monthOf(today), -1);
  // who leads it not sees the months that are over; of one that runs alone they see that it is hidden
  const over = known.has(unitId) ? asked : asked.filter((month) => month <= closed);
  const months = over.length > 0 ? over : asked;
  const of = { agencyId, measure: measure.code, from: months[0] ?? "", through: months.at(-1) ?? "" };
  const [cells, isTold] = await Promise.all([
    keptCells(queries, { ...of, units: [...tree.within(unitId)], serviceId }),
    known.has(unitId) ? toldAll : toldTo(ground, of, { tree, known, closed }),
  ]);
  return {
    measure: factsOf(measure),
    unit: { id: unitId, name },
    service: allServices.find(({ id }) => id === serviceId) ?? null,
    months,
    isRunningUntold: !known.has(unitId) && asked.some((month) => month > closed),
    lines: linesOf({ measure, months, tree, unitId, cells, serviceId, isTold }),
    computedAt: oldest(cells),
    changedAt: newest(cells),
    waiting,
    units: tree.units.map((unit) => ({ id: unit.unitId, name: unit.name })),
    services: measure.byService ? allServices : [],
  };
}

type Asking = { agencyId: number; measure: string; from: Month; through: Month };
type Knowing = { tree: UnitTree; known: ReadonlySet<string>; closed: Month };

/** What the reader may be told of groups; the same for all who are nobody. */
async function toldTo(ground: Ground<unknown>, of: Asking, { tree, known, closed }: Knowing): Promise<Told> {
  const { queries, actor, now, services } = ground;
  const find = async () => toldOf(await countedGroups(queries, of), tree, { known, closed });
  if (actor) return find();
  const years = [of.from, of.through].map((month) => month.slice(0, 4));
  const key = [of.agencyId, of.measure, ...years, closed].join(" ");
  return toldToAnybody({ database: services.database, key, now }, find);
}

/** What a program or page is told of a measure: what it is in and how it is put together, not where it comes from. */
export function factsOf(measure: Measure) {
  const { code, pile, unit, polarity, aggregation, ofPersons, byService } = measure;
  return { code, pile, unit, polarity, aggregation, ofPersons, byService };
}

/** The last twelve months unless said; backwards is turned around. */
export function monthsAsked({ from, through }: Pick<Asked, "from" | "through">, today: string): Month[] {
  const last = through ?? monthOf(today);
  const first = from ?? addMonths(last, -11);
  const months = first <= last ? monthsFrom(first, last) : monthsFrom(last, first);
  if (months.length > monthsMax) throw measureTooLong({ maximum: monthsMax });
  return months;
}

/** How many months of units have newer facts than what is kept of them. */
export async function waitingOf(
  { queries, agencyId }: Pick<Ground<unknown>, "queries" | "agencyId">,
  pile: string,
): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(distinct (unit_id, month))::integer as waiting from measure_touch
    where agency_id = ${agencyId} and pile = ${pile}`.execute(queries);
  return rows[0]?.waiting ?? 0;
}

async function ledBy({ queries, agencyId, actor, today, services }: Ground<unknown>): Promise<string[]> {
  return actor ? services.unitsLedBy(queries, agencyId, actor.employeeId, today) : [];
}

type Drawn = {
  measure: Measure;
  months: readonly Month[];
  tree: UnitTree;
  unitId: string;
  cells: readonly KeptCell[];
  serviceId: string | undefined;
  isTold: Told;
};

/** The unit as a whole, then those right below it that have facts, and its own where it has facts beside theirs. */
function linesOf(drawn: Drawn): Line[] {
  const { tree, unitId, cells } = drawn;
  const own = cells.filter((cell) => cell.unitId === unitId);
  const parts = tree.below(unitId).flatMap((child) => {
    const within = tree.within(child);
    const ofChild = cells.filter((cell) => within.has(cell.unitId));
    return ofChild.length === 0
      ? []
      : [lineOf(drawn, { unitId: child, isWithBelow: true, isWhole: false }, ofChild)];
  });
  const itself =
    parts.length > 0 && own.length > 0
      ? [lineOf(drawn, { unitId, isWithBelow: false, isWhole: false }, own)]
      : [];
  return [lineOf(drawn, { unitId, isWithBelow: true, isWhole: true }, cells), ...itself, ...parts];
}

function lineOf(
  drawn: Drawn,
  { unitId, isWithBelow, isWhole }: { unitId: string; isWithBelow: boolean; isWhole: boolean },
  cells: readonly KeptCell[],
): Line {
  const { measure, months, tree, serviceId, isTold } = drawn;
  const byMonth = Map.groupBy(cells, ({ month }) => month);
  const figure = (of: readonly KeptCell[], ...some: Month[]) =>
    figureOf(measure.aggregation, of, isTold({ unitId, isWithBelow, serviceId, months: some }));
  return {
    ...{ unitId, name: tree.nameOf(unitId) ?? "", isWhole },
    months: months.map((month) => figure(byMonth.get(month) ?? [], month)),
    total: figure(cells, ...months),
  };
}
