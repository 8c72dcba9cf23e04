import { addDays } from "#platform/clock/clock.ts";
import { newId } from "#platform/clock/new-id.ts";
import type { WorldPerson, WorldPosition } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";

type Held = { kind: "definitive" | "plt"; positionId: string; startsOn: string; endsOn?: string };

/** Gives somebody a position, or lets them stand in for one. */
export async function give(world: World, who: WorldPerson, held: Held): Promise<void> {
  await world.rows((queries) =>
    queries
      .insertInto("appointment")
      .values({
        ...{ agency_id: world.agencyId, appointment_id: newId(world.services.clock()) },
        ...{ employee_id: world.people[who].employeeId, position_id: held.positionId, kind: held.kind },
        ...{ starts_on: held.startsOn, ends_on: held.endsOn ?? null },
      })
      .execute(),
  );
}

/** Moved on a day: the post held until then ends the day before. */
export async function move(
  world: World,
  who: WorldPerson,
  to: WorldPosition,
  startsOn: string,
): Promise<void> {
  const lastDay = addDays(startsOn, -1);
  await world.rows((queries) =>
    queries
      .updateTable("appointment")
      .set({ ends_on: lastDay })
      .where("agency_id", "=", world.agencyId)
      .where("appointment_id", "=", world.people[who].appointmentId)
      .execute(),
  );
  await give(world, who, { kind: "definitive", positionId: world.positions[to], startsOn });
}

/** Somebody else than the positions say appraises from a day on. */
export async function delegateTo(
  world: World,
  who: WorldPerson,
  appraiser: WorldPerson,
  startsOn: string,
): Promise<void> {
  await world.rows((queries) =>
    queries
      .insertInto("appraiser_delegation")
      .values({
        ...{ agency_id: world.agencyId, delegation_id: newId(world.services.clock()) },
        employee_id: world.people[who].employeeId,
        appraiser_id: world.people[appraiser].employeeId,
        starts_on: startsOn,
        reason: "Bertugas di tim lintas seksi",
        decided_by: world.people.personnel.employeeId,
        decided_at: world.services.clock(),
      })
      .execute(),
  );
}
