import { sql } from "kysely";
import { z } from "zod";
import { prepared } from "#platform/database/prepared.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { Listed } from "../case.schema.ts";
import { deskOf, unitsInSight, worksWithCases } from "../desk.ts";
import { stillHere } from "./still-here.sql.ts";

export const workViews = ["mine", "all", "late", "waiting", "ready"] as const;

const Input = z.object({
  /** Mine and those that nobody holds; all of my counters; the late ones of them; those that wait for the citizen; results to be picked up. */
  view: z.enum(workViews).default("all"),
  /** Only what stands at this step, by its code. */
  step: z.string().max(60).optional(),
  /** The place in the list where the next page begins. */
  after: z.string().max(80).optional(),
});
type Input = z.output<typeof Input>;

export const WorkItem = z.object({
  caseId: z.uuid(),
  number: z.string(),
  service: z.string(),
  applicant: z.string().nullable(),
  step: z.string(),
  steps: z.array(Listed),
  unitName: z.string(),
  holderId: z.uuid().nullable(),
  holder: z.string().nullable(),
  dueAt: z.coerce.date().nullable(),
  warnAt: z.coerce.date().nullable(),
  pausedSince: z.coerce.date().nullable(),
  askedFor: z.string(),
  revision: z.number(),
});
export type WorkItem = z.output<typeof WorkItem>;

const Counts = z.object({
  mine: z.coerce.number(),
  all: z.coerce.number(),
  waiting: z.coerce.number(),
  late: z.coerce.number(),
});

export const workList = query({
  name: "case.list",
  route: {
    method: "GET",
    path: "/cases",
    summary: "The open cases of my counters by the time that is left, late ones first",
    tags: ["case"],
  },
  who: "signed-in",
  input: Input,
  output: z.object({
    items: z.array(WorkItem),
    next: z.string().nullable(),
    counts: Counts,
    steps: z.array(Listed),
    /** Whether they take in at a counter, and whether they lead one. */
    takesIn: z.boolean(),
    leads: z.boolean(),
  }),
  run: async (ground) => {
    const desk = await deskOf(ground);
    const { leads, takesIn } = { leads: desk.led.size > 0, takesIn: desk.counters.length > 0 };
    if (!worksWithCases(desk)) {
      const counts = { mine: 0, all: 0, waiting: 0, late: 0 };
      return { items: [], next: null, counts, steps: [], takesIn, leads };
    }
    const { queries, agencyId, now } = ground;
    const of = { agencyId, unitIds: unitsInSight(desk), me: desk.employeeId, now };
    const [counted, stepRows, { rows }] = await Promise.all([
      counting(queries, of),
      stepsInUse(queries, of),
      listed(ground, of),
    ]);
    const items = rows.slice(0, pageLength).map((row) => WorkItem.parse(row));
    const last = rows.length > pageLength ? items.at(-1) : undefined;
    return {
      ...{ items, takesIn, leads, next: last ? keyOf(last) : null },
      counts: Counts.parse(counted.rows[0]),
      steps: z.array(Listed).parse(stepRows.rows),
    };
  },
});

const pageLength = 30;
/** Without a promise: after all that has one. */
const never = "9999-12-31T00:00:00.000Z";

function keyOf({ dueAt, caseId }: WorkItem): string {
  return `${dueAt?.toISOString() ?? never}~${caseId}`;
}

function placeAfter(key: string | undefined): { afterDue: string; afterId: string } {
  const [due = "", id = ""] = (key ?? "").split("~");
  const isKey = z.iso.datetime().safeParse(due).success && z.uuid().safeParse(id).success;
  return isKey
    ? { afterDue: due, afterId: id }
    : { afterDue: "-infinity", afterId: "00000000-0000-0000-0000-000000000000" };
}

type Of = { agencyId: number; unitIds: string[]; me: string; now: Date };

function listed({ queries, input }: Ground<Input>, of: Of) {
  const at = { ...of, ...placeAfter(input.after), limit: pageLength + 1, step: input.step ?? null };
  return input.view === "ready" ? ready(queries, at) : rowsOf(queries, { ...at, view: input.view });
}

type At = Of & { afterDue: string; afterId: string; limit: number; step: string | null };

const rowsOf = prepared((queries, of: At & { view: string }) =>
  sql<z.input<typeof WorkItem>>`
    with page as (
      select o.* from open_case o
      where o.agency_id = ${of.agencyId}
        and (o.unit_id = any(${of.unitIds}::uuid[]) or o.assigned_to = ${of.me}::uuid)
        and (o.paused_since is not null) = (${of.view}::text = 'waiting')
        and (${of.view}::text <> 'mine' or o.assigned_to is null or o.assigned_to = ${of.me}::uuid)
        and (${of.view}::text <> 'late' or o.due_at < ${of.now}::timestamptz)
        and (${of.step}::text is null or o.step_code = ${of.step}::text)
        and (coalesce(o.due_at, '9999-12-31Z'::timestamptz), o.case_id) > (${of.afterDue}::timestamptz, ${of.afterId}::uuid)
      order by coalesce(o.due_at, '9999-12-31Z'::timestamptz), o.case_id limit ${of.limit}::integer)
    select o.case_id as "caseId", c.number, s.name as service, c.applicant_name as applicant, o.step_code as step,
      s.steps, u.name as "unitName", o.assigned_to as "holderId", e.name as holder, o.due_at as "dueAt",
      o.warn_at as "warnAt", o.paused_since as "pausedSince", coalesce(p.asked_for, '') as "askedFor", o.revision
    from page o
    join service_case c on c.agency_id = ${of.agencyId} and c.case_id = o.case_id
    join service_standard s on s.agency_id = ${of.agencyId} and s.service_id = c.service_id
      and s.version = c.standard_version
    join unit u on u.agency_id = ${of.agencyId} and u.unit_id = o.unit_id
    left join employee e on e.agency_id = ${of.agencyId} and e.employee_id = o.assigned_to
    left join case_pause p on p.agency_id = ${of.agencyId} and p.case_id = o.case_id and p.ended_at is null
    order by coalesce(o.due_at, '9999-12-31Z'::timestamptz), o.case_id`.compile(queries),
);

/** Issued and still here, the newest first: the one just finished is handed out next; `dueAt` is when it was closed. */
const ready = prepared((queries, of: At) =>
  sql<z.input<typeof WorkItem>>`
    select c.case_id as "caseId", c.number, s.name as service, c.applicant_name as applicant, '' as step,
      s.steps, u.name as "unitName", k.closed_by as "holderId", e.name as holder, k.closed_at as "dueAt",
      null::timestamptz as "warnAt", null::timestamptz as "pausedSince", '' as "askedFor", k.last_revision as revision
    from case_closure k
    join service_case c on c.agency_id = ${of.agencyId} and c.case_id = k.case_id and c.source_id is null
    join service_standard s on s.agency_id = ${of.agencyId} and s.service_id = c.service_id
      and s.version = c.standard_version
    join unit u on u.agency_id = ${of.agencyId} and u.unit_id = k.unit_id
    left join employee e on e.agency_id = ${of.agencyId} and e.employee_id = k.closed_by
    where k.agency_id = ${of.agencyId} and k.unit_id = any(${of.unitIds}::uuid[]) and ${stillHere(of.agencyId, of.now)}
      and (${of.afterDue}::text = '-infinity'
        or (k.closed_at, k.case_id) < (${of.afterDue}::timestamptz, ${of.afterId}::uuid))
    order by k.closed_at desc, k.case_id desc limit ${of.limit}::integer`.compile(queries),
);

const counting = prepared((queries, of: Of) =>
  sql<z.input<typeof Counts>>`
    select count(*) filter (where paused_since is null) as all,
      count(*) filter (where paused_since is null and (assigned_to is null or assigned_to = ${of.me}::uuid)) as mine,
      count(*) filter (where paused_since is not null) as waiting,
      count(*) filter (where paused_since is null and due_at < ${of.now}::timestamptz) as late
    from open_case
    where agency_id = ${of.agencyId} and (unit_id = any(${of.unitIds}::uuid[]) or assigned_to = ${of.me}::uuid)`.compile(
    queries,
  ),
);

/** The steps at which something stands, each with the words of the newest standard that has it. */
const stepsInUse = prepared((queries, of: Of) =>
  sql<z.input<typeof Listed>>`
    select used.code, coalesce((
      select step ->> 'label' from service_standard s, jsonb_array_elements(s.steps) as step
      where s.agency_id = ${of.agencyId} and step ->> 'code' = used.code order by s.created_at desc limit 1), used.code) as label
    from (select distinct step_code as code from open_case
      where agency_id = ${of.agencyId} and unit_id = any(${of.unitIds}::uuid[])) as used
    order by label, code limit 50`.compile(queries),
);
