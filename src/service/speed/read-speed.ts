import { addMonths, usualMonths } from "#measures/months.ts";
import { agencyOf } from "#organisation/index.ts";
import { addDays, earlierDay, laterDay } from "#platform/clock/clock.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { clocksOfUnits } from "#service/hours/unit-clock.ts";
import { countedCases, isSlot, type Span } from "./counted-cases.ts";
import { curveOf, emptyHeap, figuresOf, type Heap, together } from "./figures.ts";
import { heatCells } from "./heat.ts";
import { addOpenCases, type OpenCase, openCases } from "./open-cases.ts";
import { counterUnits, namedServices } from "./places.ts";
import { Asked, monthsMax, type Named, type Side, Speed } from "./speed.schema.ts";
import { speedTold, toldSpeed } from "./told-speed.ts";

/** How long people wait: counted, never case by case; the open ones are read as they are now. */
export const readSpeed = query({
  name: "speed.read",
  route: {
    method: "GET",
    path: "/speed",
    summary: "How long people wait at the counter and for their result, with what is still open",
    tags: ["speed"],
  },
  who: "signed-in",
  input: Asked,
  output: Speed,
  run: (ground) => speedOf(ground),
});

async function speedOf(ground: Ground<Asked>): Promise<Speed> {
  const { queries, agencyId, input, now, today } = ground;
  const asked = completed(input, today);
  const [units, services] = [await counterUnits(queries, agencyId), await namedServices(queries, agencyId)];
  const reached = asked.unitId ? await counterUnits(queries, agencyId, asked.unitId) : units;
  const span: Span = { ...asked, agencyId, unitIds: reached.map(({ id }) => id) };
  const { timeZone } = await agencyOf(queries, agencyId);
  const lastDay = earlierDay(addDays(`${addMonths(asked.through, 1)}-01`, -1), today);
  const place = { agencyId, timeZone };
  const clocks = await clocksOfUnits(
    queries,
    ground.services.law,
    place,
    span.unitIds,
    addDays(`${asked.from}-01`, -1),
    addDays(today, 1),
  );
  const { heaps, ...leftOut } = await countedCases(queries, span, asked.by);
  addOpenCases(heaps, await openCases(queries, span, timeZone), keyOf(asked.by), clocks, now);
  const whole = together([...heaps.values()]);
  const speed: Speed = {
    asked,
    units,
    services,
    whole: figuresOf(isSlot(asked.by) ? await withPromises(queries, span, whole) : whole),
    rows: rowsOf(heaps, asked.by, { units: reached, services }),
    curve: curveOf(whole),
    heat: await heatCells(queries, span, clocks, lastDay),
    leftOut: {
      ...leftOut,
      withoutHours: span.unitIds.filter((unitId) => !clocks.get(unitId)?.knowsHoursOn(lastDay)).length,
    },
  };
  return toldSpeed(speed, await speedTold(ground, asked));
}

/** The usual months, unless somebody asks otherwise; the service falls where hours are asked. */
function completed({ unitId, serviceId, from, through, by }: Asked, today: string): Speed["asked"] {
  const usual = usualMonths(today);
  const last = through && through < usual.through ? through : usual.through; // nothing came in later
  const least = addMonths(last, 1 - monthsMax);
  const wanted = from && from <= last ? from : usualMonths(`${last}-01`).from;
  const first = laterDay(wanted, least);
  return {
    unitId: unitId ?? null,
    serviceId: isSlot(by) ? null : (serviceId ?? null),
    from: first,
    through: last,
    by,
  };
}

function keyOf(side: Side): (one: OpenCase) => string {
  return (one) =>
    ({
      unit: one.unitId,
      service: one.serviceId,
      weekday: String(one.weekday),
      hour: String(one.hour),
    })[side];
}

/** By weekday and hour nothing is counted of promises: the whole has them from the units. */
async function withPromises(queries: Ground<Asked>["queries"], span: Span, whole: Heap): Promise<Heap> {
  const { heaps } = await countedCases(queries, span, "unit");
  const { promised, inTime, received } = together([...heaps.values()]);
  return { ...whole, promised, inTime, received };
}

function rowsOf(
  heaps: ReadonlyMap<string, Heap>,
  side: Side,
  { units, services }: { units: readonly Named[]; services: readonly Named[] },
): Speed["rows"] {
  const named = side === "unit" ? units : side === "service" ? services : slots(heaps);
  return named
    .filter(({ id }) => heaps.has(id) || side === "unit")
    .map(({ id, name }) => ({ key: id, name, figures: figuresOf(heaps.get(id) ?? emptyHeap()) }));
}

function slots(heaps: ReadonlyMap<string, Heap>): Named[] {
  return [...heaps.keys()].sort((one, other) => Number(one) - Number(other)).map((id) => ({ id, name: id }));
}
