import { groupMin, isPartTold, shownCells } from "#statistics/disclosure.ts";
import type { Outcome, ShownOutcome, ShownUnit, UnitMove } from "./outcome.schema.ts";

type Groups = Outcome["groups"][number];

/**
 * What a reader may know of an outcome. Who may not read everybody's rating gets nothing that tells of fewer than five
 * people, nor what such a figure could be subtracted from.
 */
export function shownTo(seesEverybody: boolean, outcome: Outcome): ShownOutcome {
  if (seesEverybody)
    return {
      ...outcome,
      hidesMoves: false,
      groups: outcome.groups.map((group) => ({ ...group, withheld: 0 })),
    };
  const { affected, people } = outcome;
  const tellsAffected = isPartTold(affected, people);
  const points = shownPoints(outcome);
  return {
    ...outcome,
    affected: tellsAffected ? affected : null,
    matters: shownMatters(outcome, points !== null),
    ...shownMoves(outcome),
    units: shownUnits(outcome.units),
    points,
    groups: outcome.groups.map((group) =>
      tellsAffected ? shownGroups(group, outcome) : { ...group, shown: [], withheld: group.shown.length },
    ),
  };
}

/** How many a matter concerns, where neither the others of the year nor the others concerned can be read from it. */
function shownMatters(outcome: Outcome, tellsPoints: boolean): ShownOutcome["matters"] {
  return outcome.matters.map(({ matter, people }) => {
    const isToldWith = matter === "points" ? tellsPoints : matter !== "rating" || tellsMoved(outcome);
    return { matter, people: isToldWith && isMatterTold(outcome, people) ? people : null };
  });
}

function isMatterTold({ affected, people: all }: Outcome, people: number): boolean {
  return isPartTold(people, all) && isPartTold(people, affected);
}

/** Whoever moves, and who of the rated stays: a total of its own each. */
function tellsMoved(outcome: Outcome): boolean {
  const moved = countOf(outcome, "rating");
  return isMatterTold(outcome, moved) && isPartTold(moved, outcome.rated);
}

function shownMoves(outcome: Outcome): Pick<ShownOutcome, "moves" | "hidesMoves"> {
  if (outcome.rated < groupMin || !tellsMoved(outcome)) return { moves: null, hidesMoves: true };
  const moved = countOf(outcome, "rating");
  const cells = outcome.moves.map((move) => ({ ...move, counts: [move.people] }));
  const [move, stay] = [cells.filter(isMove), cells.filter((cell) => !isMove(cell))];
  const moves = [...shownCells(move, [moved]), ...shownCells(stay, [outcome.rated - moved])];
  return { moves: moves.map(({ counts: _, ...one }) => one), hidesMoves: moves.length < cells.length };
}

const isMove = ({ before, after }: Outcome["moves"][number]) => before !== after;

function countOf({ matters }: Outcome, named: Outcome["matters"][number]["matter"]): number {
  return matters.find(({ matter }) => matter === named)?.people ?? 0;
}

/** The change furthest from nothing is one person's; sums are told where enough accounts make their difference. */
function shownPoints(outcome: Outcome): ShownOutcome["points"] {
  const { points } = outcome;
  const { officers, changed } = points;
  if (officers < groupMin || !isPartTold(changed, officers) || !isMatterTold(outcome, changed)) return null;
  const told = (count: number) => (isPartTold(count, officers) ? count : null);
  const { reachesRank, missesRank, reachesLevel, missesLevel } = points;
  return {
    ...points,
    largest: null,
    ...{ reachesRank: told(reachesRank), missesRank: told(missesRank) },
    ...{ reachesLevel: told(reachesLevel), missesLevel: told(missesLevel) },
  };
}

/** Whether a unit of five and more fits its pattern, not how many of its people have which rating. */
function shownUnits({ compared, departing, fitting }: Outcome["units"]): ShownOutcome["units"] {
  const shown = (units: readonly UnitMove[]) =>
    units.filter(({ rated }) => rated >= groupMin).map((unit) => withoutCounts(unit));
  return { compared, departing: shown(departing), fitting: shown(fitting) };
}

function withoutCounts({ before, after, ...unit }: UnitMove): ShownUnit {
  const hidden = (verdicts: UnitMove["before"]) => verdicts.map((verdict) => ({ ...verdict, count: null }));
  return { ...unit, before: hidden(before), after: hidden(after) };
}

/** Grades lie inside a status: they are told of those whose status is, and add up to it. */
function shownGroups(group: Groups, outcome: Outcome): ShownOutcome["groups"][number] {
  const shown = group.grouping === "grade" ? gradesShown(group, outcome) : wholeShown(group, outcome);
  return { ...group, shown, withheld: group.shown.length - shown.length };
}

function gradesShown(group: Groups, outcome: Outcome): Groups["shown"] {
  const statuses = outcome.groups.find(({ grouping }) => grouping === "status");
  if (!statuses) return [];
  return wholeShown(statuses, outcome).flatMap(({ group: status, affected, people }) => {
    const grades = group.shown.filter((one) => one.group.startsWith(`${status} `));
    return cellsShown(grades, { affected, people });
  });
}

function wholeShown({ shown }: Groups, { affected, people }: Outcome): Groups["shown"] {
  return cellsShown(shown, { affected, people });
}

function cellsShown(
  groups: Groups["shown"],
  { affected, people }: { affected: number; people: number },
): Groups["shown"] {
  const cells = groups.map((one) => ({ ...one, counts: [one.affected, one.people - one.affected] }));
  return shownCells(cells, [affected, people - affected]).map(({ counts: _, ...one }) => one);
}
