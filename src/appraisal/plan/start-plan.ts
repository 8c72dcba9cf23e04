import { z } from "zod";
import { addDays, earlierDay } from "#platform/clock/clock.ts";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { lawOn } from "#rules/law.ts";
import { type Beginning, beginningOf, formOf } from "./beginning.ts";
import { planAlreadyStarted } from "./plan.errors.ts";
import { approaches, PlanId, Year } from "./plan.schema.ts";
import { loadStart, type StartFacts } from "./start-facts.ts";

const Start = z.object({ year: Year, approach: z.enum(approaches) });
type StartDeed = Deed<z.output<typeof Start>, StartFacts>;

export const startPlan = command({
  name: "plan.start",
  route: { method: "POST", path: "/plans", summary: "Start my plan for a year", tags: ["plan"] },
  who: "signed-in",
  input: Start,
  /** `earlierPlanId`: the plan of the same year that it takes over from, whose results can be copied. */
  output: z.object({ planId: PlanId, earlierPlanId: PlanId.nullable() }),
  load: loadStart,
  may: () => true, // everybody starts a plan of their own
  run: async (deed) => {
    const { input, now, record, facts, actor, services } = deed;
    const begins = beginningOf(facts, input.year);
    const { startsOn, endsOn, reason } = begins;
    const form = formOf(begins.positionKind, actor, lawOn(services.law, startsOn));
    const planId = newId(now);
    await endEarlierPlan(deed, startsOn);
    await insertPlan(deed, planId, { ...begins, form });
    record({
      kind: "plan.started",
      subject: { kind: "plan", id: planId },
      facts: { year: input.year, approach: input.approach, form, startsOn, endsOn, reason },
    });
    return { planId, earlierPlanId: facts.earlier?.planId ?? null };
  },
});

/** A second plan in a year takes over from the first, which then covers the days before, and is rated for them. */
async function endEarlierPlan(deed: StartDeed, startsOn: string): Promise<void> {
  const { facts, queries, agencyId, record, notify } = deed;
  const { earlier } = facts;
  if (!earlier) return;
  const lastDay = addDays(startsOn, -1);
  const endsOn = earlierDay(earlier.endsOn, lastDay);
  await queries
    .updateTable("plan")
    .set({ ends_on: endsOn })
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", earlier.planId)
    .execute();
  record({ kind: "plan.ended", subject: { kind: "plan", id: earlier.planId }, facts: { endsOn } });
  // whoever was told already when the plan ended by itself is not told again
  if (earlier.state.kind !== "agreed" || earlier.endsOn === endsOn) return;
  notify({
    to: earlier.appraiserId,
    message: "notice.plan.part-ended",
    facts: { name: actorOf(deed).name, startsOn: earlier.startsOn, endsOn },
    href: `/rencana/${earlier.planId}/evaluasi/annual`,
  });
}

type NewPlan = Beginning & { form: ReturnType<typeof formOf> };

async function insertPlan(deed: StartDeed, planId: string, begins: NewPlan): Promise<void> {
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
