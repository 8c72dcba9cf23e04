import { keepRecord } from "#platform/procedures/record.ts";
import type { Services } from "#platform/procedures/services.ts";
import { hashOfAnswers } from "../answer/hash-of-answers.ts";
import { type AnswerToKeep, keepAnswers } from "../answer/keep-answers.ts";

const answersAtOnce = 1_000;

/**
 * Takes in answers that were given before this program was there, all or none, with one record of how many and a hash
 * over their ids; the day with which they are sealed is the caller's. The caller has checked who may.
 */
export async function keepPastAnswers(
  services: Services,
  agencyId: number,
  answers: readonly AnswerToKeep[],
): Promise<void> {
  const now = services.clock();
  await services.database.write(agencyId, async (queries) => {
    for (let at = 0; at < answers.length; at += answersAtOnce)
      await keepAnswers(queries, agencyId, answers.slice(at, at + answersAtOnce), now);
    const happening = {
      kind: "survey.history-kept",
      subject: { kind: "agency", id: String(agencyId) },
      facts: { answers: answers.length, sha256: hashOfAnswers(answers) },
    };
    const by = { actor: null, agencyId, procedure: "survey.keep-history", now, nouns: services.ledger.nouns };
    await keepRecord(queries, [happening], by);
  });
}
