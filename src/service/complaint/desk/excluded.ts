import { pathToUnit, peopleOnDay, unitLeaders } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";

type At = { queries: Queries; agencyId: number; today: string };

/** Whoever must not prepare the answer: whom it is about, and who leads the units of those. */
export async function excludedFrom(at: At, concerned: readonly string[]): Promise<Set<string>> {
  const { queries, agencyId, today } = at;
  const people = await peopleOnDay(queries, agencyId, concerned, today);
  const units = [...people.values()].flatMap(({ unitId }) => unitId ?? []);
  const leaders = await unitLeaders(queries, agencyId, units, today);
  return new Set([...concerned, ...[...leaders.values()].flat().map(({ employeeId }) => employeeId)]);
}

/** Who prepares the answer where only a unit is named: who leads it, or the nearest above who may. */
export async function whoAnswers(
  { queries, agencyId, today }: At,
  unitId: string,
  excluded: ReadonlySet<string>,
): Promise<{ unitId: string; employeeId: string } | null> {
  const above = await pathToUnit(queries, agencyId, unitId);
  const upwards = [unitId, ...above.map((unit) => unit.unitId).toReversed()];
  const leaders = await unitLeaders(queries, agencyId, upwards, today);
  for (const unit of upwards) {
    const leader = leaders.get(unit)?.find(({ employeeId }) => !excluded.has(employeeId));
    if (leader) return { unitId: unit, employeeId: leader.employeeId };
  }
  return null;
}
