import { sql } from "kysely";
import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { newId } from "#platform/clock/new-id.ts";
import type { Queries } from "#platform/database/database.ts";
import { keepRecord } from "#platform/procedures/record.ts";
import type { Services } from "#platform/procedures/services.ts";
import type { MessageKey } from "#platform/words/words.ts";
import { lawOn } from "#rules/law.ts";
import { heardUntil } from "#rules/reminder/reminder.ts";
import { dueSql } from "./due.sql.ts";
import { type DueAsked, dueAsked } from "./due-asked.ts";
import { isPausedSql } from "./paused.sql.ts";
import { reminderKinds } from "./reminder-kinds.ts";

/**
 * Reminds everybody of an agency of what is due today, each person in one notice; answers how many people. The same
 * thing not again within the weeks that the law names, nobody twice on a day: a second run reminds nobody. Past the
 * wall, as everything that is done for all at once, and so with the agency in every condition.
 */
export async function remindAgency(services: Services, agencyId: number): Promise<number> {
  return services.database.bulk(agencyId, async (queries) => {
    const now = services.clock();
    const agency = await agencyOf(queries, agencyId);
    const today = dayIn(agency.timeZone, now);
    const asked = dueAsked({ agencyId, today, services }, agency, null);
    const people = await keepReminders(queries, asked, heardUntil(today, lawOn(services.law, today)));
    if (people.length === 0) return 0;
    await keepNotices(queries, people, { agencyId, now });
    await keepRecord(
      queries,
      [
        {
          kind: "reminder.sent",
          subject: { kind: "agency", id: String(agencyId) },
          facts: { people: people.length },
        },
      ],
      { actor: null, agencyId, procedure: "reminder.daily", now, nouns: services.ledger.nouns },
    );
    return people.length;
  });
}

const Reminded = z.object({ employeeId: z.uuid(), count: z.coerce.number(), kind: z.enum(reminderKinds) });
type Reminded = z.output<typeof Reminded>;

/** Writes down what everybody is reminded of, and answers it person by person, with the most pressing kind. */
async function keepReminders(queries: Queries, asked: DueAsked, heard: string): Promise<Reminded[]> {
  const { agencyId, today } = asked;
  const { rows } = await sql`
    with ${dueSql(asked)},
    lately as materialized (
      select * from reminder where agency_id = ${agencyId} and reminded_on > ${heard}::date),
    kept as (
      insert into reminder (agency_id, employee_id, kind, subject_id, part, reminded_on)
      select distinct ${agencyId}::integer, due.recipient_id, due.kind, due.subject_id, due.part, ${today}::date
      from due
      where not ${isPausedSql(agencyId, sql`due.recipient_id`, sql`due.kind`)}
        and not exists (
          select from lately
          where lately.employee_id = due.recipient_id and (lately.reminded_on = ${today}::date or (
            lately.kind = due.kind and lately.subject_id = due.subject_id and lately.part = due.part)))
      on conflict do nothing
      returning employee_id, kind)
    select employee_id as "employeeId", count(*) as count,
      (array_agg(kind order by array_position(${[...reminderKinds]}::text[], kind)))[1] as kind
    from kept group by employee_id order by employee_id`.execute(queries);
  return rows.map((row) => Reminded.parse(row));
}

const message: MessageKey = "notice.reminder";

/** One statement for all of them: a notice each would be a round trip each. */
async function keepNotices(
  queries: Queries,
  people: readonly Reminded[],
  { agencyId, now }: { agencyId: number; now: Date },
): Promise<void> {
  const facts = people.map(({ count, kind }) => JSON.stringify({ kind: inSentence(kind), more: count - 1 }));
  await sql`
    insert into notification (agency_id, notification_id, employee_id, message, facts, href, created_at)
    select ${agencyId}::integer, told.id, told.employee_id, ${message}, told.facts::jsonb, '/pengingat', ${now}
    from unnest(${people.map(() => newId(now))}::uuid[], ${people.map(({ employeeId }) => employeeId)}::uuid[],
      ${facts}::text[]) as told (id, employee_id, facts)`.execute(queries);
}

/** As a sentence can choose by it: a hyphen has a meaning there. */
function inSentence(kind: Reminded["kind"]): string {
  return kind.replaceAll("-", "_");
}
