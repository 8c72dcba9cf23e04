import { sql } from "kysely";
import { z } from "zod";
import { unitGroups } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import { organisationRatings } from "#rules/distribution/distribution.law.ts";
import { departing, departures } from "#rules/distribution/distribution.ts";
import { type OverallRating, overallRatings } from "#rules/overall-rating/overall-rating.law.ts";
import type { Laws } from "./compare-ratings.ts";
import type { PersonCompared } from "./compare-year.ts";
import type { Outcome, UnitMove } from "./outcome.schema.ts";

const UnitRow = z.object({
  unitId: z.uuid(),
  parentId: z.uuid().nullable(),
  name: z.string(),
  groupName: z.string().nullable(),
  rating: z.enum(organisationRatings).nullable(),
});
export type UnitRow = z.output<typeof UnitRow>;

/** Every unit with what it achieved in the year, where that is set, and the large unit that it belongs to; one query. */
export async function unitsOfYear(queries: Queries, agencyId: number, year: number): Promise<UnitRow[]> {
  const { rows } = await sql`
    select u.unit_id as "unitId", u.parent_id as "parentId", u.name, grouped.group_name as "groupName", force.rating
    from unit u
    left join (${unitGroups(agencyId, {})}) as grouped on grouped.unit_id = u.unit_id
    left join organisation_rating_in_force force on force.agency_id = ${agencyId}
      and force.unit_id = u.unit_id and force.year = ${year} and force.interval = 'annual'
    where u.agency_id = ${agencyId}
    order by u.name, u.unit_id`.execute(queries);
  return z.array(UnitRow).parse(rows);
}

type Spread = { before: number[]; after: number[] };
const nobody = (): Spread => ({ before: [0, 0, 0, 0, 0], after: [0, 0, 0, 0, 0] });

/** How the ratings spread in each unit, now and as if, added up while the people go by. */
export class UnitSpreads {
  readonly #units: readonly UnitRow[];
  readonly #people = new Map<string, Spread>();
  /** Who leads a unit is not counted in it, but in every unit above. */
  readonly #leaders = new Map<string, Spread>();

  constructor(units: readonly UnitRow[]) {
    this.#units = units;
  }

  add({ facts: { unitId, leadsUnit, isCounted }, annual }: PersonCompared): void {
    if (!unitId || !annual || !isCounted) return;
    const spreads = leadsUnit ? this.#leaders : this.#people;
    const spread = spreads.get(unitId) ?? nobody();
    spreads.set(unitId, spread);
    addOne(spread.before, annual.before);
    addOne(spread.after, annual.after);
  }

  /** The units whose achievement is set and that would newly depart from their pattern, or newly fit it. */
  compared(laws: Laws): Outcome["units"] {
    const below = Map.groupBy(this.#units, ({ parentId }) => parentId);
    const units = this.#units.flatMap((unit) => this.#unitMove(unit, below, laws) ?? []);
    const departs = (verdicts: UnitMove["before"]) => departing(verdicts).length > 0;
    return {
      compared: units.length,
      departing: units.filter(({ before, after }) => !departs(before) && departs(after)),
      fitting: units.filter(({ before, after }) => departs(before) && !departs(after)),
    };
  }

  #unitMove(
    unit: UnitRow,
    below: ReadonlyMap<string | null, UnitRow[]>,
    { now, asIf }: Laws,
  ): UnitMove | null {
    const { unitId, name, rating } = unit;
    if (rating === null) return null;
    const { before, after } = this.#withBelow(unitId, below, new Set());
    const rated = before.reduce((sum, count) => sum + count, 0);
    if (rated === 0) return null;
    const verdicts = {
      before: departures(before, rating, now).value,
      after: departures(after, rating, asIf).value,
    };
    return { unitId, name, rating, rated, ...verdicts };
  }

  /** `met` ends a circle in the data. */
  #withBelow(unitId: string, below: ReadonlyMap<string | null, UnitRow[]>, met: Set<string>): Spread {
    const sum = sumOf(this.#people.get(unitId) ?? nobody(), nobody());
    met.add(unitId);
    return (below.get(unitId) ?? [])
      .filter((unit) => !met.has(unit.unitId))
      .reduce(
        (all, unit) =>
          sumOf(
            sumOf(all, this.#withBelow(unit.unitId, below, met)),
            this.#leaders.get(unit.unitId) ?? nobody(),
          ),
        sum,
      );
  }
}

function addOne(counts: number[], rating: OverallRating): void {
  const at = overallRatings.indexOf(rating);
  counts[at] = (counts[at] ?? 0) + 1;
}

function sumOf(one: Spread, other: Spread): Spread {
  const add = (counts: number[], more: number[]) => counts.map((count, at) => count + (more[at] ?? 0));
  return { before: add(one.before, other.before), after: add(one.after, other.after) };
}
