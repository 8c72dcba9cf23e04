import { type RawBuilder, sql } from "kysely";
import { satisfactionElements } from "#rules/satisfaction/satisfaction-survey.law.ts";

const facts = sql.join(
  [...["answer_id", "channel", "service_id", "day", "hour"], ...satisfactionElements].map(
    (column) => sql`coalesce(${sql.ref(`answer.${column}`)}::text, '')`,
  ),
);

/**
 * The answers of each day and unit under one SHA-256: a line an answer, in the order of their ids, which were drawn by
 * lot. Gives unit_id, day, answers, sha256 of the answers that `which` holds for.
 */
export function sealsSql(agencyId: number, which: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select answer.unit_id, answer.seal_day as day, count(*)::integer as answers,
      encode(sha256(convert_to(string_agg(concat_ws(' ', ${facts}), E'\n' order by answer.answer_id), 'UTF8')), 'hex')
        as sha256
    from survey_answer answer
    where answer.agency_id = ${agencyId} and ${which}
    group by answer.unit_id, answer.seal_day`;
}
