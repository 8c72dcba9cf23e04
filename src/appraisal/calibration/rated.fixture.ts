import { worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { newId } from "#platform/clock/new-id.ts";
import type { OverallRating, Rating } from "#rules/overall-rating/overall-rating.law.ts";
import type { WorldPerson, WorldPosition } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";

/** So many people, rated alike by one appraiser: `sex` and `born` go into their NIP. */
export type RatedGroup = {
  people: number;
  by: WorldPerson;
  overall: OverallRating;
  periodic?: OverallRating;
  sex?: "1" | "2";
  born?: number;
  grade?: string;
  /** Where they work; in the public services section where nobody says. */
  at?: WorldPosition;
  results?: Rating;
  conduct?: Rating;
};

/** The small district with these people added, each with a rated plan of 2026. */
export async function worldOfRated(groups: readonly RatedGroup[]): Promise<World> {
  const world = await worldWithPeriod("2026-01-12");
  let serial = 0;
  for (const group of groups)
    for (let person = 0; person < group.people; person += 1) {
      serial += 1;
      await addRated(world, group, serial);
    }
  world.goTo("2027-01-20");
  return world;
}

async function addRated(world: World, group: RatedGroup, serial: number): Promise<void> {
  const now = world.services.clock();
  const { agencyId } = world;
  const [employeeId, appointmentId, planId] = [newId(now), newId(now), newId(now)];
  const { sex = "1", born = 1980, grade = "III/c" } = group;
  const [agency, employee, plan] = [
    { agency_id: agencyId },
    { employee_id: employeeId },
    { plan_id: planId },
  ];
  const days = { starts_on: "2026-01-01", ends_on: "2026-12-31" };
  await world.rows(async (queries) => {
    const nip = `${born}0115201001${sex}${String(serial).padStart(3, "0")}`;
    const person = { ...agency, ...employee, nip, name: `Pegawai ${serial}`, status: "PNS" };
    await queries.insertInto("employee").values(person).execute();
    await queries
      .insertInto("grade")
      .values({ ...agency, ...employee, starts_on: "2020-04-01", grade })
      .execute();
    await queries
      .insertInto("appointment")
      .values({
        ...{ ...agency, ...employee, appointment_id: appointmentId },
        ...{
          position_id: world.positions[group.at ?? "member"],
          kind: "definitive",
          starts_on: "2024-01-02",
        },
      })
      .execute();
    await queries
      .insertInto("plan")
      .values({
        ...{ ...agency, ...employee, ...plan, ...days, year: 2026, appointment_id: appointmentId },
        ...{
          appraiser_id: world.people[group.by].employeeId,
          approach: "quantitative",
          form: "staff",
          created_at: now,
        },
      })
      .execute();
    const rated = {
      ...group,
      ...agency,
      ...plan,
      decided_by: world.people[group.by].employeeId,
      decided_at: now,
    };
    if (group.periodic)
      await queries
        .insertInto("evaluation")
        .values(rating(rated, "q3", group.periodic))
        .execute();
    await queries
      .insertInto("evaluation")
      .values({ ...rating(rated, "annual", group.overall), ...ratedAs(group) })
      .execute();
  });
}

type Decided = { agency_id: number; plan_id: string; decided_by: string; decided_at: Date };

function rating(
  { agency_id, plan_id, decided_by, decided_at }: Decided,
  interval: string,
  overall: OverallRating,
) {
  return {
    ...{ agency_id, plan_id, decided_by, decided_at, interval, evaluation_id: newId(decided_at) },
    ...{ results_rating: "as", conduct_rating: "as", overall_rating: overall, because: "[]", content: "{}" },
  };
}

function ratedAs({ results = "as", conduct = "as" }: RatedGroup) {
  return { results_rating: results, conduct_rating: conduct };
}
