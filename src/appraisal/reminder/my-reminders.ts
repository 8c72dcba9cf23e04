import { sql } from "kysely";
import { z } from "zod";
import { agencyOf, appraisedIds, employeeName } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { dueSql } from "./due.sql.ts";
import { dueAsked } from "./due-asked.ts";
import { isPausedSql } from "./paused.sql.ts";
import { reminderKinds } from "./reminder-kinds.ts";

export const Due = z.object({
  kind: z.enum(reminderKinds),
  subjectId: z.uuid(),
  /** The interval, or the indicator of a milestone; "" where there is none. */
  part: z.string(),
  planId: z.uuid().nullable(),
  /** Whose plan it is about, where that is not the reader's own. */
  aboutName: z.string().nullable(),
  dueOn: z.string(),
  /** What is to be done in its own words: a milestone, a next step; the interval of a result. */
  words: z.string(),
});
export type Due = z.output<typeof Due>;

export const MyReminders = z.object({
  today: z.string(),
  due: z.array(Due),
  paused: z.array(z.enum(reminderKinds)),
});
export type MyReminders = z.output<typeof MyReminders>;

const shownMax = 200;

export const myReminders = query({
  name: "reminder.mine",
  route: {
    method: "GET",
    path: "/reminders",
    summary: "What I am being reminded of today, and which kinds I have paused",
    tags: ["reminder"],
  },
  who: "signed-in",
  input: z.object({}),
  output: MyReminders,
  run: async (ground) => {
    const [due, paused] = await Promise.all([dueOf(ground), pausedKinds(ground)]);
    return { today: ground.today, due, paused };
  },
});

/** Of one's own plan and of those whom one appraises; the first are shown, by their day. */
async function dueOf(ground: Ground<unknown>): Promise<Due[]> {
  const { queries, agencyId, today } = ground;
  const me = actorOf(ground).employeeId;
  const [agency, ids] = [await agencyOf(queries, agencyId), await appraisedIds(queries, agencyId, me, today)];
  const { rows } = await sql`
    with ${dueSql(dueAsked(ground, agency, [me, ...ids]))}, mine as (
      select due.*, ${agencyId}::integer as agency_id from due where recipient_id = ${me})
    select kind, subject_id as "subjectId", part, plan_id as "planId", due_on::text as "dueOn", words,
      case side when 'head' then ${employeeName("mine.about_id")} end as "aboutName"
    from mine order by due_on, kind, subject_id, part limit ${shownMax}`.execute(queries);
  return rows.map((row) => Due.parse(row));
}

/** The kinds that the reader has paused and not taken up again. */
export async function pausedKinds(ground: Ground<unknown>) {
  const { queries, agencyId } = ground;
  const me = sql`${actorOf(ground).employeeId}::uuid`;
  const { rows } = await sql`
    select kind from unnest(${[...reminderKinds]}::text[]) with ordinality as known (kind, place)
    where ${isPausedSql(agencyId, me, sql`known.kind`)} order by place`.execute(queries);
  return rows.map((row) => Kind.parse(row).kind);
}

const Kind = z.object({ kind: z.enum(reminderKinds) });
