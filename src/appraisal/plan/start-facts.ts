import { expectYearOpen } from "#appraisal/year-end/expect-year-open.ts";
import { appraiserOnDay, appraiserSince, personOnDay, serviceInSpan } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { dayInPlan } from "./people.ts";
import { asHeader, headersOf } from "./plan-at-hand.ts";

export type StartFacts = Awaited<ReturnType<typeof loadStart>>;

/** What the organisation says of the actor, and the last plan of the year, locked: only one takes over from it. */
export async function loadStart(ground: Ground<{ year: number }>) {
  const { queries, agencyId, input, today } = ground;
  await expectYearOpen(ground, input.year);
  const me = actorOf(ground).employeeId;
  const period = await queries
    .selectFrom("period")
    .select(["starts_on", "ends_on"])
    .where("agency_id", "=", agencyId)
    .where("year", "=", input.year)
    .executeTakeFirst();
  const earlier = await lastPlanLocked(ground, me);
  const day = period ? dayInPlan({ startsOn: period.starts_on, endsOn: period.ends_on }, today) : today;
  const person = await personOnDay(queries, agencyId, me, day);
  const appraiser = await appraiserOnDay(queries, agencyId, me, day);
  const service = person?.appointmentId
    ? await serviceInSpan(queries, { agencyId, appointmentId: person.appointmentId, from: day, to: day })
    : null;
  const appraisedSince = earlier ? await appraiserSince(queries, agencyId, me, day) : null;
  return { period, earlier, day, person, appraiser, service, appraisedSince };
}

async function lastPlanLocked({ queries, agencyId, input }: Ground<{ year: number }>, employeeId: string) {
  const row = await headersOf(queries, agencyId)
    .where("plan.employee_id", "=", employeeId)
    .where("plan.year", "=", input.year)
    .orderBy("plan.starts_on", "desc")
    .limit(1)
    .forUpdate("plan")
    .executeTakeFirst();
  return row && asHeader(row);
}
