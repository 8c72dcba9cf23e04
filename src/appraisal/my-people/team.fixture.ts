import { sql } from "kysely";
import { agreedPlan, as, type WrittenPlan, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { recordProgress } from "#appraisal/progress/record-progress.ts";
import { newId } from "#platform/clock/new-id.ts";
import type { World } from "#test/setup/world.ts";

export type Team = { world: World; plan: WrittenPlan; planIds: string[] };

/**
 * The head of the section with `count` members whose plans for 2026 are agreed, the first member's written by hand and
 * the others' word for word the same; each has met the one target on 10 March.
 */
export async function teamOf(count: number): Promise<Team> {
  const world = await worldWithPeriod("2026-01-12");
  const plan = await agreedPlan(world, "member", "head");
  const others = Array.from({ length: count - 2 }, (_, index) => memberNamed(index, newId(new Date(0))));
  await world.rows(async (queries) => {
    const { agencyId, people, positions } = world;
    for (const { employeeId, nip, name } of others) {
      const row = { agency_id: agencyId, employee_id: employeeId };
      await queries
        .insertInto("employee")
        .values({ ...row, nip, name, status: "PNS" })
        .execute();
      const positionId = newId(new Date(0));
      await sql`insert into position (agency_id, position_id, unit_id, title, kind, leads_unit, reports_to_id)
        select agency_id, ${positionId}, unit_id, title, kind, false, reports_to_id from position
        where agency_id = ${agencyId} and position_id = ${positions.member}`.execute(queries);
      await queries
        .insertInto("appointment")
        .values({
          ...{ ...row, appointment_id: newId(new Date(0)) },
          ...{ position_id: positionId, kind: "definitive", starts_on: "2024-01-02" },
        })
        .execute();
    }
    for (const employeeId of [people.colleague.employeeId, ...others.map((one) => one.employeeId)])
      await samePlanFor(queries, { agencyId, planId: plan.planId, employeeId });
  });
  world.goTo("2026-03-10");
  const { planId, indicatorId } = plan;
  const reached = { planId, indicatorId, reachedOn: "2026-03-10", value: 0.8, note: "", evidenceTitle: "" };
  await as(world, "member", recordProgress, reached);
  const planIds = await world.rows((queries) => sameProgressForAll(queries, world.agencyId, planId));
  return { world, plan, planIds };
}

function memberNamed(index: number, employeeId: string) {
  const number = String(index + 1).padStart(2, "0");
  return { employeeId, name: `Anggota ${number}`, nip: `1990010120150110${number}` };
}

type Queries = Parameters<Parameters<World["rows"]>[0]>[0];
type Copied = { agencyId: number; planId: string; employeeId: string };

async function samePlanFor(queries: Queries, { agencyId, planId, employeeId }: Copied): Promise<void> {
  const copy = newId(new Date(0));
  await sql`insert into plan (agency_id, plan_id, year, employee_id, appraiser_id, appointment_id, starts_on, ends_on, approach, form, revision, created_at)
    select p.agency_id, ${copy}, p.year, ${employeeId}, p.appraiser_id, a.appointment_id, p.starts_on, p.ends_on, p.approach, p.form, p.revision, p.created_at
    from plan p join appointment a on a.agency_id = p.agency_id and a.employee_id = ${employeeId}
    where p.agency_id = ${agencyId} and p.plan_id = ${planId}`.execute(queries);
  await sql`insert into plan_version (agency_id, plan_id, version, content, proposed_by, proposed_at)
    select v.agency_id, ${copy}, v.version, jsonb_set(v.content, '{employee,name}', to_jsonb(e.name)), ${employeeId}, v.proposed_at
    from plan_version v join employee e on e.agency_id = v.agency_id and e.employee_id = ${employeeId}
    where v.agency_id = ${agencyId} and v.plan_id = ${planId}`.execute(queries);
  await sql`insert into plan_agreement (agency_id, plan_id, version, agreed_by, agreed_at)
    select agency_id, ${copy}, version, agreed_by, agreed_at from plan_agreement
    where agency_id = ${agencyId} and plan_id = ${planId}`.execute(queries);
}

/** Answers every plan of the team, the hand-written one first. */
async function sameProgressForAll(queries: Queries, agencyId: number, planId: string): Promise<string[]> {
  const plans = await queries
    .selectFrom("plan")
    .select("plan_id")
    .where("agency_id", "=", agencyId)
    .where("plan_id", "<>", planId)
    .orderBy("plan_id")
    .execute();
  for (const { plan_id } of plans)
    await sql`insert into progress (agency_id, progress_id, plan_id, indicator_id, reached_on, value, note, recorded_by, recorded_at)
      select agency_id, ${newId(new Date(0))}, ${plan_id}, indicator_id, reached_on, value, note, recorded_by, recorded_at
      from progress where agency_id = ${agencyId} and plan_id = ${planId}`.execute(queries);
  return [planId, ...plans.map(({ plan_id }) => plan_id)];
}
