import { randomUUID } from "node:crypto";
import { dayIn } from "#platform/clock/clock.ts";
import { copyRows } from "#platform/database/copy.ts";
import type { Comparison, TakenAt } from "#service/sheet-import/import-noun.ts";
import { touchAnswered } from "../answer/touch-answered.ts";
import type { ImportedAnswer } from "./reading/imported-answer.ts";

/**
 * Writes the answers that are not here yet, in the caller's bulk transaction. They lie in the order of their ids and
 * their comments in an order drawn by lot, as answers from the web do, and are sealed with the day on which they came.
 */
export async function takeAnswers(
  { queries, client, agencyId, timeZone, now }: TakenAt,
  { added }: Comparison<ImportedAnswer>,
): Promise<void> {
  const sealDay = dayIn(timeZone, now);
  const ordered = added.toSorted((one, other) => (one.answer.answerId < other.answer.answerId ? -1 : 1));
  const rows = ordered.map((one) => answerRow(agencyId, one, sealDay));
  await copyRows(client, "survey_answer", rows);
  await copyRows(client, "survey_comment", commentRows(agencyId, added));
  await touchAnswered(queries, agencyId, added, now);
}

function answerRow(agencyId: number, { answer, unitId, day }: ImportedAnswer, sealDay: string) {
  const { answerId, serviceId, ageBand, comment: _, ...said } = answer;
  return {
    ...{
      agency_id: agencyId,
      answer_id: answerId,
      unit_id: unitId,
      service_id: serviceId,
      age_band: ageBand,
    },
    ...{ channel: "import", point_id: null, day, hour: null, seal_day: sealDay },
    ...said,
  };
}

function commentRows(agencyId: number, added: readonly ImportedAnswer[]) {
  const rows = added.flatMap(({ answer: { comment, serviceId }, unitId, day }) =>
    comment === ""
      ? []
      : {
          ...{ agency_id: agencyId, comment_id: randomUUID(), unit_id: unitId, service_id: serviceId },
          ...{ month: `${day.slice(0, 7)}-01`, body: comment },
        },
  );
  return rows.sort((one, other) => (one.comment_id < other.comment_id ? -1 : 1));
}
