import { z } from "zod";
import { expectYearOpen } from "#appraisal/year-end/expect-year-open.ts";
import { appraiserOnDay, personOnDay } from "#organisation/index.ts";
import { addDays } from "#platform/clock/clock.ts";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { lawOn } from "#rules/law.ts";
import { planForm } from "#rules/position-kind/position-kind.ts";
import { dayInPlan } from "./people.ts";
import { planAlreadyStarted, planNoAppraiser, planNoPosition, planPeriodNotOpen } from "./plan.errors.ts";
import { approaches, PlanId, type planForms, Year } from "./plan.schema.ts";

const Start = z.object({ year: Year, approach: z.enum(approaches) });
type Start = z.output<typeof Start>;
type Facts = Awaited<ReturnType<typeof loadStart>>;

export const startPlan = command({
  name: "plan.start",
  route: { method: "POST", path: "/plans", summary: "Start my plan for a year", tags: ["plan"] },
  who: "signed-in",
  input: Start,
  output: z.object({ planId: PlanId }),
  load: loadStart,
  may: () => true, // everybody starts a plan of their own
  run: async (deed) => {
    const { input, now, record } = deed;
    const begins = expectStart(deed);
    const planId = newId(now);
    await endEarlierPlan(deed, begins.startsOn);
    await insertPlan(deed, planId, begins);
    const { form, startsOn } = begins;
    const facts = { year: input.year, approach: input.approach, form, startsOn };
    record({ kind: "plan.started", subject: { kind: "plan", id: planId }, facts });
    return { planId };
  },
});

async function loadStart(ground: Ground<Start>) {
  const { queries, agencyId, input, today } = ground;
  await expectYearOpen(ground, input.year);
  const me = actorOf(ground).employeeId;
  const period = await queries
    .selectFrom("period")
    .select(["starts_on", "ends_on"])
    .where("agency_id", "=", agencyId)
    .where("year", "=", input.year)
    .executeTakeFirst();
  const earlier = await queries
    .selectFrom("plan")
    .select(["plan_id", "starts_on", "appointment_id", "appraiser_id"])
    .where("agency_id", "=", agencyId)
    .where("employee_id", "=", me)
    .where("year", "=", input.year)
    .orderBy("starts_on", "desc")
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  const day = period ? dayInPlan({ startsOn: period.starts_on, endsOn: period.ends_on }, today) : today;
  const person = await personOnDay(queries, agencyId, me, day);
  const atStart = period && (await personOnDay(queries, agencyId, me, period.starts_on));
  const appraiser = await appraiserOnDay(queries, agencyId, me, day);
  return { period, earlier, day, person, atStart, appraiser };
}

type Beginning = {
  startsOn: string;
  endsOn: string;
  appointmentId: string;
  appraiserId: string;
  form: (typeof planForms)[number];
};

/** Throws what keeps a plan from being started, in words that say what to do about it. */
function expectStart({ input, facts, services, actor }: Deed<Start, Facts>): Beginning {
  const { period, earlier, person, appraiser } = facts;
  const { year } = input;
  if (!period) throw planPeriodNotOpen({ year });
  if (!person?.appointmentId) throw planNoPosition();
  if (!appraiser) throw planNoAppraiser();
  const startsOn = firstDay(facts, period.starts_on);
  const unchanged =
    earlier?.appointment_id === person.appointmentId && earlier?.appraiser_id === appraiser.employeeId;
  if (unchanged || (earlier && earlier.starts_on >= startsOn)) throw planAlreadyStarted({ year });
  // Who heads the agency only by standing in writes the plan of the position that is theirs.
  const headsAgency = actor?.roles.has("agency-head") === true && actor.actingFor === undefined;
  return {
    startsOn,
    endsOn: period.ends_on,
    appointmentId: person.appointmentId,
    appraiserId: appraiser.employeeId,
    form: planForm(person.positionKind, headsAgency, lawOn(services.law, startsOn)),
  };
}

/** The year's first day for who holds the same position since then; a new position or appraiser begins today. */
function firstDay({ earlier, person, atStart, day }: Facts, yearStartsOn: string): string {
  const heldSinceThen = atStart?.appointmentId === person?.appointmentId;
  return earlier || !heldSinceThen ? day : yearStartsOn;
}

/** A second plan in a year takes over from the first, which then covers the days before. */
async function endEarlierPlan({ facts, queries, agencyId, record }: Deed<Start, Facts>, startsOn: string) {
  const { earlier } = facts;
  if (!earlier) return;
  const endsOn = addDays(startsOn, -1);
  await queries
    .updateTable("plan")
    .set({ ends_on: endsOn })
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", earlier.plan_id)
    .execute();
  record({ kind: "plan.ended", subject: { kind: "plan", id: earlier.plan_id }, facts: { endsOn } });
}

async function insertPlan(deed: Deed<Start, Facts>, planId: string, begins: Beginning): Promise<void> {
  const { queries, agencyId, input, now } = deed;
  const row = {
    agency_id: agencyId,
    plan_id: planId,
    year: input.year,
    employee_id: actorOf(deed).employeeId,
    appraiser_id: begins.appraiserId,
    appointment_id: begins.appointmentId,
    starts_on: begins.startsOn,
    ends_on: begins.endsOn,
    approach: input.approach,
    form: begins.form,
    created_at: now,
  };
  const inserted = await queries
    .insertInto("plan")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) throw planAlreadyStarted({ year: input.year });
}
