import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";
import type { Answer, Channel } from "../survey.schema.ts";
import { touchAnswered } from "./touch-answered.ts";

/** An answer with where and when it came, the moment left out. */
export type AnswerToKeep = {
  readonly answer: Answer;
  readonly unitId: string;
  readonly channel: Channel;
  readonly pointId: string | null;
  readonly day: string;
  readonly hour: number | null;
  readonly sealDay: string;
};

/**
 * Writes answers and their comments in one statement; what is there already by its id stays as it is, so that a
 * repeated send counts once. A service that the agency does not have is left out rather than the answer.
 */
export async function keepAnswers(
  queries: Queries,
  agencyId: number,
  answers: readonly AnswerToKeep[],
  now: Date,
): Promise<void> {
  if (answers.length === 0) return;
  const rows = JSON.stringify(mixed([...eachOnce(answers).values()].map(rowOf)));
  await Promise.all([inserted(queries, { agencyId, rows }), touchAnswered(queries, agencyId, answers, now)]);
}

/** Also where both sends of one answer are written together. */
function eachOnce(answers: readonly AnswerToKeep[]): Map<string, AnswerToKeep> {
  return new Map(answers.toReversed().map((one) => [one.answer.answerId, one]));
}

function rowOf({ answer, unitId, channel, pointId, day, hour, sealDay }: AnswerToKeep) {
  const { answerId, serviceId, ageBand, comment, ...said } = answer;
  return {
    ...{ ...said, answer_id: answerId, service_id: serviceId, age_band: ageBand },
    ...{ unit_id: unitId, channel, point_id: pointId, day, hour, seal_day: sealDay },
    ...{ comment, comment_id: comment && randomUUID() },
  };
}

/** Those written together lie in the order of their ids, which were drawn by lot: not as they came. */
function mixed<Row extends { answer_id: string }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => (one.answer_id < other.answer_id ? -1 : 1));
}

type Rows = { agencyId: number; rows: string };

const inserted = prepared((queries, { agencyId, rows }: Rows) =>
  sql`
    with sent as (
      select sent.*, known.service_id as known_service_id
      from jsonb_to_recordset(${rows}::jsonb) as sent (
        answer_id uuid, unit_id uuid, service_id uuid, channel text, point_id uuid, day date, hour smallint,
        seal_day date, requirements smallint, procedure smallint, time smallint, fee smallint, product smallint,
        competence smallint, conduct smallint, complaints smallint, facilities smallint, age_band text, sex text,
        education text, occupation text, comment text, comment_id text)
      left join service known on known.agency_id = ${agencyId}::integer and known.service_id = sent.service_id
    ), kept as (
      insert into survey_answer (
        agency_id, answer_id, unit_id, service_id, channel, point_id, day, hour, seal_day, requirements, procedure,
        time, fee, product, competence, conduct, complaints, facilities, age_band, sex, education, occupation)
      select ${agencyId}::integer, answer_id, unit_id, known_service_id, channel, point_id, day, hour, seal_day,
        requirements, procedure, time, fee, product, competence, conduct, complaints, facilities, age_band, sex,
        education, occupation
      from sent
      on conflict (agency_id, answer_id) do nothing
      returning answer_id)
    insert into survey_comment (agency_id, comment_id, unit_id, service_id, month, body)
    select ${agencyId}::integer, comment_id::uuid, unit_id, known_service_id, date_trunc('month', day)::date, comment
    from sent where comment <> '' and answer_id in (select answer_id from kept)
    order by comment_id`.compile(queries),
);
