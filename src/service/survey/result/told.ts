import { sql } from "kysely";
import { addMonths, monthOf, monthsFrom } from "#measures/months.ts";
import {
  type FigureAsked,
  type Told,
  toldAll,
  toldOf as toldOfCounts,
  type UnitCount,
} from "#measures/told-counts.ts";
import { unitTree } from "#measures/unit-tree.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import type { Law } from "#rules/law.ts";
import { shownCells } from "#statistics/disclosure.ts";
import type { SurveyUnit } from "../reach.ts";
import { figuresOf } from "./figures.ts";
import type { Period } from "./period.ts";
import type { Group } from "./result.schema.ts";
import { type Tally, together } from "./tally.ts";

const hiddenGroup: Group = { answers: null, ikm: null };

/** Whether the figure of a unit's own counters in a period may be told to the reader. */
export type ToldHere = (
  asked: Pick<FigureAsked, "unitId" | "serviceId"> & { period: Pick<Period, "from" | "to"> },
) => boolean;

/**
 * What of the answers of these years the reader may be told, decided as for the measures of surveys, so that the two
 * pages cannot be subtracted from each other. `units`: those with a counter, as the reader looks after them. Two queries.
 */
export async function toldHere(
  ground: Ground<unknown>,
  { units, ...years }: { units: readonly SurveyUnit[]; from: number; through: number },
): Promise<ToldHere> {
  const { queries, agencyId } = ground;
  const [tree, counts] = await Promise.all([unitTree(queries, agencyId), answersByMonth(ground, years)]);
  const known = new Set(units.filter(({ isKept }) => isKept).map(({ unitId }) => unitId));
  const closed = addMonths(monthOf(ground.today), -1);
  return periodsOf(toldOfCounts(counts, tree, { known, closed }));
}

/** For whoever looks after the unit. */
export const toldToKeepers: ToldHere = periodsOf(toldAll);

function periodsOf(isTold: Told): ToldHere {
  return ({ unitId, serviceId, period }) =>
    isTold({
      unitId,
      serviceId,
      isWithBelow: false,
      months: monthsFrom(period.from.slice(0, 7), period.to.slice(0, 7)),
    });
}

async function answersByMonth(
  { queries, agencyId }: Ground<unknown>,
  { from, through }: { from: number; through: number },
) {
  const { rows } = await sql<UnitCount>`
    select unit_id as "unitId", service_id as "serviceId", to_char(day, 'YYYY-MM') as month, count(*)::integer as count
    from survey_answer where agency_id = ${agencyId} and day between ${`${from}-01-01`} and ${`${through}-12-31`}
    group by 1, 2, 3 order by 1, 2 nulls first, 3`.execute(queries);
  return rows;
}

/** A group as it may be shown; `population`: how many used the services, where that is known. */
export function groupOf(tally: Tally, law: Law, isTold: boolean, population: number | null = null): Group {
  if (!isTold) return hiddenGroup;
  const { ikm } = figuresOf(tally, law, population);
  return { answers: tally.answers, ikm };
}

/** Parts of a whole that nothing else divides so: one that is too small hides another, and a hidden whole hides all. */
export function toldParts<Key>(
  parts: ReadonlyMap<Key, Tally>,
  law: Law,
  { isKept, isWholeTold }: { isKept: boolean; isWholeTold: boolean },
): { key: Key; group: Group }[] {
  const cells = [...parts].map(([key, tally]) => ({ key, tally, counts: [tally.answers] }));
  const total = [together([...parts.values()]).answers];
  const shown = new Set(isKept ? cells : isWholeTold ? shownCells(cells, total) : []);
  return cells.map((cell) => ({ key: cell.key, group: groupOf(cell.tally, law, shown.has(cell)) }));
}
