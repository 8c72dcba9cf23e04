import { askPlanChange } from "#appraisal/plan/dialogue/ask-change.ts";
import { agreedPlan, as, proposedPlan, worldWithPeriod, writtenPlan } from "#appraisal/plan/plan.fixture.ts";
import { addDays } from "#platform/clock/clock.ts";
import { newId } from "#platform/clock/new-id.ts";
import type { WorldPerson, WorldPosition } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";

/**
 * The small district on 12 January 2026 with a plan in every state: the member's is agreed, the colleague was asked
 * to change theirs, the ward's member waits for an answer, the administrator writes; the three heads have not begun.
 */
export async function worldInEveryState(): Promise<World> {
  const world = await worldWithPeriod("2026-01-12");
  await agreedPlan(world, "member", "head");
  const { planId, version } = await proposedPlan(world, "colleague");
  await as(world, "head", askPlanChange, { planId, version, reason: "Tambah mutu" });
  await proposedPlan(world, "wardMember");
  await writtenPlan(world, "administrator");
  return world;
}

/** Gives somebody a position from a day on; what they held ends the day before. */
export async function moveTo(
  world: World,
  who: WorldPerson,
  position: WorldPosition,
  startsOn: string,
  kind: "definitive" | "plt" = "definitive",
): Promise<void> {
  const { employeeId } = world.people[who];
  await world.rows(async (queries) => {
    const lastDay = addDays(startsOn, -1);
    await queries
      .updateTable("appointment")
      .set({ ends_on: lastDay })
      .where("agency_id", "=", world.agencyId)
      .where("employee_id", "=", employeeId)
      .where("ends_on", "is", null)
      .execute();
    await queries
      .insertInto("appointment")
      .values({
        agency_id: world.agencyId,
        appointment_id: newId(world.services.clock()),
        employee_id: employeeId,
        position_id: world.positions[position],
        kind,
        starts_on: startsOn,
      })
      .execute();
  });
}

/** Records that somebody is away from a day on. */
export async function leave(world: World, who: WorldPerson, leftOn: string): Promise<void> {
  await world.rows((queries) =>
    queries
      .insertInto("departure")
      .values({
        agency_id: world.agencyId,
        employee_id: world.people[who].employeeId,
        left_on: leftOn,
        reason: "retired",
        recorded_at: world.services.clock(),
      })
      .execute(),
  );
}
