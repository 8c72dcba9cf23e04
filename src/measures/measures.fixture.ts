import { newId } from "#platform/clock/new-id.ts";
import type { ServicesInWorld } from "#test/setup/service-world.ts";
import type { WorldPerson, WorldUnit } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";
import { touchMeasures } from "./touch.ts";

export type Closed = {
  unit: WorldUnit;
  /** In the agency's time: "2026-02-10T10:00". */
  closedAt: string;
  minutes: number;
  by?: WorldPerson;
  waited?: number | null;
  service?: keyof ServicesInWorld;
  /** Minutes that were left to the due time; negative: too late; null: nothing was promised. */
  left?: number | null;
  outcome?: "issued" | "refused" | "withdrawn";
};

let numbered = 0;

/** Cases that were closed, as the counter leaves them, with the touch that it leaves. */
export async function closeCases(
  world: World,
  services: ServicesInWorld,
  closed: readonly Closed[],
): Promise<void> {
  const { agencyId, units, people } = world;
  const now = world.services.clock();
  await world.rows(async (queries) => {
    for (const {
      unit,
      closedAt,
      minutes,
      by,
      waited = 5,
      service = "letter",
      left = 10,
      outcome,
    } of closed) {
      const [caseId, unitId, serviceId] = [newId(now), units[unit], services[service]];
      const instant = new Date(`${closedAt}:00+07:00`);
      numbered += 1;
      await queries
        .insertInto("service_case")
        .values({
          ...{
            agency_id: agencyId,
            case_id: caseId,
            number: `B-${numbered}`,
            code: `KODE${10_000 + numbered}`,
          },
          ...{ service_id: serviceId, standard_version: 1, unit_id: unitId, waited_minutes: waited },
          received_at: new Date(instant.getTime() - minutes * 60_000),
        })
        .execute();
      await queries
        .insertInto("case_closure")
        .values({
          ...{ agency_id: agencyId, case_id: caseId, unit_id: unitId, service_id: serviceId },
          ...{ outcome: outcome ?? "issued", closed_at: instant, worked_minutes: minutes },
          closed_by: by ? people[by].employeeId : null,
          due_at: left === null ? null : new Date(instant.getTime() + left * 60_000),
        })
        .execute();
    }
    const months = new Set(closed.map(({ unit, closedAt }) => `${units[unit]} ${closedAt.slice(0, 7)}`));
    const touched = [...months].map((key) => {
      const [unitId = "", month = ""] = key.split(" ");
      return { unitId, month };
    });
    await touchMeasures(queries, agencyId, "case", touched, now);
  });
}

/** So many closures of one kind. */
export function many(count: number, closed: Closed): Closed[] {
  return Array.from({ length: count }, () => closed);
}
