import { sql } from "kysely";
import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { prepared } from "#platform/database/prepared.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { caseUnknown } from "../case.errors.ts";
import { Listed, outcomes, pauseReasons, WhichCase } from "../case.schema.ts";
import { isInSight, isWithin, mayWorkOn } from "../case-at-hand.ts";
import { exceptionKinds } from "../case-exceptions.ts";
import { deskOf } from "../desk.ts";

const moment = z.coerce.date();

const Row = z.object({
  caseId: z.uuid(),
  number: z.string(),
  code: z.string(),
  serviceId: z.uuid(),
  service: z.string(),
  takenInBy: z.uuid(),
  takenInName: z.string(),
  receivedAt: moment,
  waitedMinutes: z.number().nullable(),
  applicant: z.string().nullable(),
  phone: z.string().nullable(),
  note: z.string(),
  requirements: z.array(Listed),
  steps: z.array(Listed),
  papers: z.array(z.string()),
  open: z
    .object({
      unitId: z.uuid(),
      unitName: z.string(),
      assignedTo: z.uuid().nullable(),
      holder: z.string().nullable(),
      step: z.string(),
      dueAt: moment.nullable(),
      pausedSince: moment.nullable(),
      revision: z.number(),
    })
    .nullable(),
  taken: z.array(
    z.object({
      step: z.string(),
      unitName: z.string(),
      by: z.string().nullable(),
      beganAt: moment,
      endedAt: moment.nullable(),
      note: z.string(),
    }),
  ),
  pauses: z.array(
    z.object({
      beganAt: moment,
      endedAt: moment.nullable(),
      reason: z.enum(pauseReasons),
      askedFor: z.string(),
    }),
  ),
  closure: z
    .object({
      outcome: z.enum(outcomes),
      closedAt: moment,
      closedBy: z.uuid().nullable(),
      by: z.string().nullable(),
      dueAt: moment.nullable(),
      workedMinutes: z.number().nullable(),
      pausedMinutes: z.number(),
      reason: z.string(),
    })
    .nullable(),
  /** The other application whose log told of it, and its number there. */
  source: z.object({ name: z.string(), reference: z.string() }).nullable(),
  reopenings: z.array(z.object({ at: moment, by: z.string().nullable(), reason: z.string() })),
  pickedUp: z.object({ at: moment, by: z.string() }).nullable(),
  exceptions: z.array(
    z.object({
      at: moment,
      kind: z.enum(exceptionKinds),
      about: z.string(),
      reason: z.string(),
      by: z.string().nullable(),
    }),
  ),
});

const Open = Row.shape.open.unwrap().extend({
  /** Whether it is in the reader's hands. */
  isMine: z.boolean(),
});

export const ShownCase = Row.extend({
  open: Open.nullable(),
  /** Whether the reader may go on with it, hand out its result, and take back its closing. */
  mayWork: z.boolean(),
  mayHandOut: z.boolean(),
  mayReopen: z.boolean(),
  /** Today only: whether name, phone and service may be put right, and the handing out taken back. */
  mayCorrect: z.boolean(),
  mayTakeBackPickUp: z.boolean(),
});
export type ShownCase = z.output<typeof ShownCase>;

export const readCase = query({
  name: "case.read",
  route: {
    method: "GET",
    path: "/cases/{caseId}",
    summary: "A case with its steps, papers, pauses and end",
    tags: ["case"],
  },
  who: "signed-in",
  input: WhichCase,
  output: ShownCase,
  run: caseOf,
});

/** Throws `case.unknown` for whoever may not know of it. */
export async function caseOf(ground: Ground<z.output<typeof WhichCase>>): Promise<ShownCase> {
  const { queries, agencyId, input, today } = ground;
  const [desk, { rows }, { timeZone }] = await Promise.all([
    deskOf(ground),
    wholeCase(queries, { agencyId, caseId: input.caseId }),
    agencyOf(queries, agencyId),
  ]);
  if (!rows[0]) throw caseUnknown();
  const shown = Row.parse(rows[0]);
  const isCloser = shown.closure?.closedBy === desk.employeeId;
  if (!isInSight(desk, shown) && !isCloser) throw caseUnknown();
  const isOfToday = (at: Date | undefined) => at !== undefined && dayIn(timeZone, at) === today;
  const isHere = isWithin(desk, shown.takenInBy);
  const open = shown.open && { ...shown.open, isMine: shown.open.assignedTo === desk.employeeId };
  return {
    ...{ ...shown, open },
    mayWork: mayWorkOn(desk, shown.open),
    mayCorrect: isHere && mayWorkOn(desk, shown.open) && isOfToday(shown.receivedAt),
    mayTakeBackPickUp: isHere && isOfToday(shown.pickedUp?.at),
    mayHandOut: isHere && shown.closure?.outcome === "issued" && shown.pickedUp === null,
    mayReopen:
      isCloser && shown.taken.length > 0 && shown.pickedUp === null && isOfToday(shown.closure?.closedAt),
  };
}

type Of = { agencyId: number; caseId: string };

const wholeCase = prepared((queries, { agencyId, caseId }: Of) => {
  const name = (id: string) =>
    sql`(select e.name from employee e where e.agency_id = ${agencyId} and e.employee_id = ${sql.ref(id)})`;
  const unit = (id: string) =>
    sql`(select u.name from unit u where u.agency_id = ${agencyId} and u.unit_id = ${sql.ref(id)})`;
  const of = (alias: string) =>
    sql`${sql.ref(`${alias}.agency_id`)} = ${agencyId} and ${sql.ref(`${alias}.case_id`)} = ${caseId}`;
  return sql<z.input<typeof Row>>`
    select c.case_id as "caseId", c.number, c.code, c.service_id as "serviceId", s.name as service,
      c.unit_id as "takenInBy", ${unit("c.unit_id")} as "takenInName", c.received_at as "receivedAt",
      c.waited_minutes as "waitedMinutes", c.applicant_name as applicant, c.applicant_phone as phone, c.note,
      s.requirements, s.steps,
      (select jsonb_build_object('name', f.name, 'reference', c.source_reference) from sheet_source f
        where f.agency_id = ${agencyId} and f.source_id = c.source_id) as source,
      (select coalesce(jsonb_agg(p.requirement_code order by p.requirement_code), '[]') from case_paper p
        where ${of("p")}) as papers,
      (select jsonb_build_object('unitId', o.unit_id, 'unitName', ${unit("o.unit_id")}, 'assignedTo', o.assigned_to,
        'holder', ${name("o.assigned_to")}, 'step', o.step_code, 'dueAt', o.due_at, 'pausedSince', o.paused_since,
        'revision', o.revision) from open_case o where ${of("o")}) as open,
      (select coalesce(jsonb_agg(jsonb_build_object('step', t.step_code, 'unitName', ${unit("t.unit_id")},
        'by', ${name("t.employee_id")}, 'beganAt', t.began_at, 'endedAt', t.ended_at, 'note', t.note)
        order by t.ordinal), '[]') from case_step t where ${of("t")}) as taken,
      (select coalesce(jsonb_agg(jsonb_build_object('beganAt', w.began_at, 'endedAt', w.ended_at, 'reason', w.reason,
        'askedFor', w.asked_for) order by w.began_at), '[]') from case_pause w where ${of("w")}) as pauses,
      (select jsonb_build_object('outcome', k.outcome, 'closedAt', k.closed_at, 'closedBy', k.closed_by,
        'by', ${name("k.closed_by")}, 'dueAt', k.due_at, 'workedMinutes', k.worked_minutes,
        'pausedMinutes', k.paused_minutes, 'reason', k.reason) from case_closure k where ${of("k")}) as closure,
      (select coalesce(jsonb_agg(jsonb_build_object('at', r.reopened_at, 'by', ${name("r.reopened_by")},
        'reason', r.reason) order by r.reopened_at), '[]') from case_reopening r where ${of("r")}) as reopenings,
      (select jsonb_build_object('at', g.picked_up_at, 'by', g.picked_up_by) from case_pickup g
        where ${of("g")}) as "pickedUp",
      (select coalesce(jsonb_agg(jsonb_build_object('at', x.decided_at, 'kind', x.kind, 'about', x.about,
        'reason', x.reason, 'by', ${name("x.decided_by")}) order by x.decided_at, x.kind), '[]') from case_exception x
        where ${of("x")}) as exceptions
    from service_case c
    join service_standard s on s.agency_id = ${agencyId} and s.service_id = c.service_id and s.version = c.standard_version
    where c.agency_id = ${agencyId} and c.case_id = ${caseId}`.compile(queries);
});
