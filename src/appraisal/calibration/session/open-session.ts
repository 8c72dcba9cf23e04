import { sql } from "kysely";
import { z } from "zod";
import { IntervalCode } from "#appraisal/evaluation/evaluation.schema.ts";
import { intervalNamed, intervalsOf } from "#appraisal/evaluation/intervals.ts";
import { isYearOpen } from "#appraisal/period/opened-year.ts";
import { reachOf } from "#appraisal/period/readers.ts";
import { calendarYear } from "#appraisal/period/years.ts";
import { Words, Year } from "#appraisal/plan/plan.schema.ts";
import { unitGroups } from "#organisation/index.ts";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { sessionTooFew, sessionTooMany, sessionYearNotOpen } from "./session.errors.ts";
import { headsMax } from "./session.schema.ts";
import { openers } from "./units-to-compare.ts";

const Input = z.object({ year: Year, interval: IntervalCode, unitId: z.uuid(), title: Words(200) });
type Input = z.output<typeof Input>;

export const openCalibration = command({
  name: "calibration.open",
  route: {
    method: "POST",
    path: "/calibrations",
    summary: "Call the heads of a unit together, to compare evidence before they rate",
    tags: ["calibration"],
  },
  who: openers,
  input: Input,
  output: z.object({ sessionId: z.uuid() }),
  load: async (ground) => ({
    heads: await headsOf(ground),
    isOpen: await isYearOpen(ground, ground.input.year),
  }),
  may: () => true, // whoever leads no such unit finds no heads in it
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record, notify } = deed;
    const { year, interval, title } = input;
    if (!facts.isOpen) throw sessionYearNotOpen({ year });
    intervalNamed(await intervalsOf(deed, calendarYear(year)), interval);
    const heads = facts.heads;
    if (heads.length < 2) throw sessionTooFew({ heads: heads.length });
    if (heads.length > headsMax) throw sessionTooMany({ heads: heads.length, maximum: headsMax });
    const opener = actorOf(deed);
    const key = { agency_id: agencyId, session_id: newId(now) };
    const row = { ...key, year, interval, title, opened_by: opener.employeeId, opened_at: now };
    await queries.insertInto("calibration_session").values(row).execute();
    const members = heads.map((employeeId) => ({ ...key, employee_id: employeeId }));
    await queries.insertInto("calibration_member").values(members).execute();
    const sessionId = key.session_id;
    record({
      kind: "calibration.opened",
      subject: { kind: "calibration", id: sessionId },
      facts: { year, interval, heads: heads.length },
    });
    for (const to of heads.filter((head) => head !== opener.employeeId))
      notify({
        to,
        message: "notice.calibration.opened",
        facts: { name: opener.name, title },
        href: `/kalibrasi/${sessionId}`,
      });
    return { sessionId };
  },
});

/** Whoever appraises somebody by an agreed plan of the year in the unit or below it, as far as the actor reaches. */
async function headsOf(ground: Ground<Input>): Promise<string[]> {
  const { queries, agencyId, input } = ground;
  const { rows } = await sql<{ employee_id: string }>`
    with reached as materialized (${unitGroups(agencyId, reachOf(actorOf(ground), input.unitId))})
    select distinct plan.appraiser_id as employee_id
    from plan
    join plan_agreement agreement on agreement.agency_id = ${agencyId} and agreement.plan_id = plan.plan_id
    join appointment on appointment.agency_id = ${agencyId} and appointment.appointment_id = plan.appointment_id
    join position on position.agency_id = ${agencyId} and position.position_id = appointment.position_id
    where plan.agency_id = ${agencyId} and plan.year = ${input.year}
      and position.unit_id in (select unit_id from reached)
    order by plan.appraiser_id`.execute(queries);
  return rows.map((row) => row.employee_id);
}
