import { hiddenInSums, type Sum } from "#statistics/sums.ts";
import type { Month } from "./measure.ts";
import type { UnitTree } from "./unit-tree.ts";

/** How many facts (people, cases, answers) there are in a month at a unit, and of which service where that is told. */
export type UnitCount = {
  readonly unitId: string;
  readonly serviceId: string | null;
  readonly month: Month;
  readonly count: number;
};

/** A figure over some months: of a unit with all below it or by itself, of one service or all. */
export type FigureAsked = {
  readonly unitId: string;
  readonly isWithBelow: boolean;
  readonly serviceId?: string | null | undefined;
  readonly months: readonly Month[];
};

/** Whether a figure may be told to the reader. */
export type Told = (asked: FigureAsked) => boolean;

/** For whoever may see every single fact. */
export const toldAll: Told = () => true;

/**
 * What may be told of groups that add up: services to units, units to those above, months to quarters and years. Decided
 * over whole years and the whole agency, so that it does not depend on what is asked for: no two pages, months or
 * services taken from each other say more than one alone. `counts` must hold all of every year asked for; what lies
 * within `known` the reader may see fact by fact. Nothing is told of months after `closed`: who looks before and after
 * somebody came would read that one alone; nor of a year or quarter that still grows by way of its sum.
 */
export function toldOf(
  counts: readonly UnitCount[],
  tree: UnitTree,
  { known, closed }: { known: ReadonlySet<string>; closed: Month },
): Told {
  const keys = new Keys(tree, known);
  const over = counts.filter(({ month }) => month <= closed);
  for (const [year, ofYear] of Map.groupBy(over, ({ month }) => month.slice(0, 4)))
    keys.addYear(year, ofYear);
  const hidden = hiddenInSums(keys.counts, keys.sums, keys.known);
  return (asked) => {
    const how = asked.isWithBelow || tree.below(asked.unitId).length === 0 ? "with" : "own";
    const at = placeOf(how, asked.unitId, asked.serviceId ?? allServices);
    const isTold = (time: string) => lastOf(time) <= closed && !hidden.has(`${at} ${time}`);
    return [...Map.groupBy(asked.months, (month) => month.slice(0, 4))].every(([year, months]) =>
      isSpanTold(year, new Set(months), isTold),
    );
  };
}

/** The last month of a year, a quarter or a month. */
function lastOf(time: string): Month {
  if (time.length === yearLength) return `${time}-12`;
  const [, year, quarter] = /^(\d{4})-Q(\d)$/.exec(time) ?? [];
  return quarter ? `${year}-${String(Number(quarter) * 3).padStart(2, "0")}` : time;
}

const yearLength = "2026".length;

const allServices = "*";
/** The facts that are of no service, as a part of all. */
export const noService = "-";

function placeOf(how: "with" | "own", unitId: string, serviceId: string): string {
  return `${how} ${unitId} ${serviceId}`;
}

const monthsOf = (year: string) =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`);
const quarters = [1, 2, 3, 4] as const;
const monthsOfQuarter = (year: string, quarter: number) => monthsOf(year).slice(quarter * 3 - 3, quarter * 3);

/** Some months of a year: told where the hidden ones among them are all of a told year, or of told quarters. */
function isSpanTold(year: string, months: ReadonlySet<Month>, isTold: (time: string) => boolean): boolean {
  const isWhole = (some: readonly Month[]) => some.every((month) => months.has(month) || isTold(month));
  if (monthsOf(year).every((month) => !months.has(month) || isTold(month))) return true;
  if (isWhole(monthsOf(year)) && isTold(year)) return true;
  return quarters.every((quarter) => {
    const own = monthsOfQuarter(year, quarter);
    const isPlain = own.every((month) => !months.has(month) || isTold(month));
    return isPlain || (isWhole(own) && isTold(`${year}-Q${quarter}`));
  });
}

/** The counts of every group under a key of its own, and how they add up. */
class Keys {
  readonly counts = new Map<string, number>();
  readonly sums: Sum[] = [];
  readonly known = new Set<string>();
  readonly #tree: UnitTree;
  readonly #above = new Map<string, string>();
  readonly #known: { readonly own: ReadonlySet<string>; readonly with: ReadonlySet<string> };

  constructor(tree: UnitTree, known: ReadonlySet<string>) {
    this.#tree = tree;
    const isAllKnown = (unitId: string) => [...tree.within(unitId)].every((one) => known.has(one));
    this.#known = { own: known, with: new Set([...known].filter(isAllKnown)) };
    for (const { unitId, parentId } of tree.units) if (parentId !== null) this.#above.set(unitId, parentId);
  }

  /** A unit with none below it has one place: by itself it is all there is. */
  addYear(year: string, counts: readonly UnitCount[]): void {
    const services = new Set<string>([allServices]);
    const units = new Set<string>();
    for (const { unitId, serviceId, month, count } of counts) {
      const service = serviceId ?? noService;
      const chain = this.#chainOf(unitId);
      for (const one of [service, allServices])
        for (const time of timesOf(month)) {
          if (this.#hasBelow(unitId)) this.#add("own", unitId, one, time, count);
          for (const above of chain) this.#add("with", above, one, time, count);
        }
      services.add(service);
      for (const unit of chain) units.add(unit);
    }
    for (const unitId of units) this.#relate(year, unitId, services);
  }

  #hasBelow(unitId: string): boolean {
    return this.#tree.below(unitId).length > 0;
  }

  #chainOf(unitId: string): string[] {
    const chain = new Set<string>();
    for (let at: string | undefined = unitId; at && !chain.has(at); at = this.#above.get(at)) chain.add(at);
    return [...chain];
  }

  #add(how: "with" | "own", unitId: string, service: string, time: string, count: number): void {
    const key = `${placeOf(how, unitId, service)} ${time}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + count);
    if (this.#known[how].has(unitId)) this.known.add(key);
  }

  #relate(year: string, unitId: string, services: ReadonlySet<string>): void {
    const below = this.#tree.below(unitId);
    const places = below.length > 0 ? (["with", "own"] as const) : (["with"] as const);
    const some = [...services].filter((service) => service !== allServices);
    const times = [...monthsOf(year), ...quarters.map((quarter) => `${year}-Q${quarter}`), year];
    for (const service of services) {
      for (const how of places) this.#relateTimes(year, placeOf(how, unitId, service));
      if (below.length === 0) continue;
      const parts = [placeOf("own", unitId, service), ...below.map((unit) => placeOf("with", unit, service))];
      for (const time of times) this.#sum(placeOf("with", unitId, service), parts, time);
    }
    for (const how of places)
      for (const time of times)
        this.#sum(
          placeOf(how, unitId, allServices),
          some.map((service) => placeOf(how, unitId, service)),
          time,
        );
  }

  #relateTimes(year: string, place: string): void {
    this.#keep(
      `${place} ${year}`,
      quarters.map((quarter) => `${place} ${year}-Q${quarter}`),
    );
    for (const quarter of quarters)
      this.#keep(
        `${place} ${year}-Q${quarter}`,
        monthsOfQuarter(year, quarter).map((month) => `${place} ${month}`),
      );
  }

  #sum(whole: string, parts: readonly string[], time: string): void {
    this.#keep(
      `${whole} ${time}`,
      parts.map((part) => `${part} ${time}`),
    );
  }

  /** Sums of nothing tell nothing. */
  #keep(whole: string, parts: readonly string[]): void {
    const some = parts.filter((part) => this.counts.has(part));
    if (some.length > 0) this.sums.push({ whole, parts: some });
  }
}

function timesOf(month: Month): string[] {
  const year = month.slice(0, 4);
  return [month, `${year}-Q${Math.ceil(Number(month.slice(5)) / 3)}`, year];
}
