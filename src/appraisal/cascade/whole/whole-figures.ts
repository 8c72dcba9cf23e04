import type { Goal } from "#appraisal/cascade/goal/goal.schema.ts";
import { overloaded } from "./load.ts";
import type { WholeGoal, WholePerson, WholeUnit } from "./whole.schema.ts";
import type { PersonRow, ReachRow, WholeRows } from "./whole-rows.ts";

/** The figures of each unit, of each goal, and of those at home in the opened unit. */
export function figuresOf({ people, units, reach }: WholeRows, goals: readonly Goal[]) {
  const burdens = overloaded(people);
  const goalsOf = Map.groupBy(reach, ({ employeeId }) => employeeId);
  const ofGroup = Map.groupBy(people, ({ groupId }) => groupId);
  return {
    units: units.map(({ unplanned, ...unit }): WholeUnit => {
      const own = ofGroup.get(unit.unitId) ?? [];
      return {
        ...unit,
        people: own.length,
        results: sum(own, ({ results }) => results),
        loose: sum(own, ({ loose }) => loose),
        without: own.filter(({ results }) => results === 0).length,
        overloaded: own.filter(({ employeeId }) => burdens.has(employeeId)).length,
        unplanned: unplanned.length,
        goalIds: unique(own.flatMap(({ employeeId }) => goalsOf.get(employeeId) ?? [])),
      };
    }),
    goals: goalFigures(goals, reach, new Set(people.map(({ employeeId }) => employeeId))),
    people: people
      .filter(({ name }) => name !== null)
      .map((row) => asPerson(row, burdens.get(row.employeeId) ?? null, goalsOf.get(row.employeeId) ?? []))
      .toSorted(byNeed),
  };
}

function asPerson(row: PersonRow, usual: number | null, reached: readonly ReachRow[]): WholePerson {
  const { employeeId, name, title, state, planId, headId, results, loose } = row;
  return {
    ...{ employeeId, state, planId, headId, results, loose, usual },
    ...{ name: name ?? "", positionTitle: title ?? "", goalIds: unique(reached) },
  };
}

/** Whether there is something to mend. */
export function hasGap({ results, loose, usual }: WholePerson): boolean {
  return results === 0 || loose > 0 || usual !== null;
}

/** With something to mend first, then by name. */
function byNeed(one: WholePerson, other: WholePerson): number {
  return (
    Number(hasGap(other)) - Number(hasGap(one)) ||
    one.name.localeCompare(other.name, "id") ||
    (one.employeeId < other.employeeId ? -1 : 1)
  );
}

/** Whether anybody of the whole agency works for a goal, and how many results of the people within sight do. */
function goalFigures(
  goals: readonly Goal[],
  reach: readonly ReachRow[],
  inSight: ReadonlySet<string>,
): WholeGoal[] {
  const ofGoal = Map.groupBy(reach, ({ goalId }) => goalId);
  const below = Map.groupBy(goals, ({ servesId }) => servesId);
  const family = ({ goalId }: Goal, seen: Set<string>): string[] => {
    if (seen.has(goalId)) return [];
    seen.add(goalId);
    return [goalId, ...(below.get(goalId) ?? []).flatMap((goal) => family(goal, seen))];
  };
  return goals.map((goal) => {
    const rows = family(goal, new Set()).flatMap((goalId) => ofGoal.get(goalId) ?? []);
    const seen = rows.filter(({ employeeId }) => inSight.has(employeeId));
    return { ...goal, results: sum(seen, ({ results }) => results), isUnserved: rows.length === 0 };
  });
}

function sum<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}

function unique(reached: readonly ReachRow[]): string[] {
  return [...new Set(reached.map(({ goalId }) => goalId))];
}
