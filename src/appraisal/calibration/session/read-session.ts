import { sql } from "kysely";
import { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { CaseLine, SessionHead } from "./session.schema.ts";
import { type SessionAtHand, sessionAtHand } from "./session-rows.ts";

const MyPerson = z.object({
  planId: z.uuid(),
  name: z.string(),
  state: z.enum(["ready", "not-drafted", "handed-in", "decided"]),
});

export const SessionView = SessionHead.extend({
  isOpener: z.boolean(),
  isHead: z.boolean(),
  cases: z.int(),
  lines: z.array(CaseLine),
  /** The people that the reader appraises by an agreed plan of the year. */
  people: z.array(MyPerson),
  /** Once closed: what was learned, and how many cases were rated afterwards as handed in or otherwise. */
  closing: z.object({ learned: z.string(), asHandedIn: z.int(), otherwise: z.int() }).nullable(),
});
export type SessionView = z.output<typeof SessionView>;

export const readCalibration = query({
  name: "calibration.read",
  route: {
    method: "GET",
    path: "/calibrations/{sessionId}",
    summary: "A session: its cases without names, and whom I may still hand in",
    tags: ["calibration"],
  },
  who: "signed-in",
  input: z.object({ sessionId: z.uuid() }),
  output: SessionView,
  run: async (ground) => {
    const session = await sessionAtHand(ground, ground.input.sessionId);
    return {
      ...session,
      lines: await linesOf(ground, session),
      people: session.isHead && !session.closedAt ? await peopleOf(ground, session) : [],
      closing: session.closedAt ? await closingOf(ground, session) : null,
    };
  },
});

/** By their numbers, which were drawn by lot. */
async function linesOf(ground: Ground<unknown>, { sessionId }: SessionAtHand) {
  const { queries, agencyId } = ground;
  const { employeeId } = actorOf(ground);
  const { rows } = await sql`
    select one.case_id as "caseId", one.label, one.results_rating as results, one.conduct_rating as conduct,
      one.submitted_by = ${employeeId} as "isMine", mine.opinion as mine,
      (select count(*)::integer from calibration_voice voice
        where voice.agency_id = ${agencyId} and voice.case_id = one.case_id) as voices
    from calibration_case one
    left join calibration_voice mine
      on mine.agency_id = ${agencyId} and mine.case_id = one.case_id and mine.author_id = ${employeeId}
    where one.agency_id = ${agencyId} and one.session_id = ${sessionId}
    order by one.label`.execute(queries);
  return rows.map((row) => CaseLine.parse(row));
}

async function peopleOf(ground: Ground<unknown>, session: SessionAtHand) {
  const { queries, agencyId } = ground;
  const { sessionId, year, interval } = session;
  const { rows } = await sql`
    select plan.plan_id as "planId", employee.name,
      case when decided.plan_id is not null then 'decided'
        when one.plan_id is not null then 'handed-in'
        when draft.content ->> 'results' is not null and draft.content ->> 'conduct' is not null then 'ready'
        else 'not-drafted' end as state
    from plan
    join plan_agreement agreement on agreement.agency_id = ${agencyId} and agreement.plan_id = plan.plan_id
    join employee on employee.agency_id = ${agencyId} and employee.employee_id = plan.employee_id
    left join evaluation decided on decided.agency_id = ${agencyId}
      and decided.plan_id = plan.plan_id and decided.interval = ${interval}
    left join evaluation_draft draft on draft.agency_id = ${agencyId}
      and draft.plan_id = plan.plan_id and draft.interval = ${interval}
    left join calibration_case one on one.agency_id = ${agencyId}
      and one.session_id = ${sessionId} and one.plan_id = plan.plan_id
    where plan.agency_id = ${agencyId} and plan.year = ${year}
      and plan.appraiser_id = ${actorOf(ground).employeeId}
    order by employee.name, plan.plan_id
    limit 200`.execute(queries);
  return rows.map((row) => MyPerson.parse(row));
}

const Closing = z.object({ learned: z.string(), asHandedIn: z.int(), otherwise: z.int() });

/** Also what became of the cases: whether looking at evidence together changed anything. */
async function closingOf({ queries, agencyId }: Ground<unknown>, { sessionId, interval }: SessionAtHand) {
  const same = sql`(rating.results_rating = one.results_rating and rating.conduct_rating = one.conduct_rating)`;
  const { rows } = await sql`
    select closing.learned,
      (count(*) filter (where ${same}))::integer as "asHandedIn",
      (count(*) filter (where not ${same}))::integer as otherwise
    from calibration_closing closing
    left join calibration_case one on one.agency_id = ${agencyId} and one.session_id = closing.session_id
    left join evaluation rating on rating.agency_id = ${agencyId}
      and rating.plan_id = one.plan_id and rating.interval = ${interval}
    where closing.agency_id = ${agencyId} and closing.session_id = ${sessionId}
    group by closing.learned`.execute(queries);
  return Closing.parse(rows[0]);
}
