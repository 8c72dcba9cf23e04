import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import { type OpenQuestion, openQuestions } from "./questionnaire.ts";
import { groups, RoundOutcome, type Side } from "./round.schema.ts";
import type { Count } from "./tally.ts";

const Closing = z.object({
  outcome: RoundOutcome,
  subordinates: z.int(),
  peers: z.int(),
  reason: z.string().nullable(),
  closedAt: z.date(),
});
export type Closing = z.output<typeof Closing>;

/** How a round ended; null while it is open. */
export async function closingOf(
  queries: Queries,
  agencyId: number,
  roundId: string,
): Promise<Closing | null> {
  const row = await queries
    .selectFrom("feedback_round_closing")
    .select(["outcome", "subordinates", "peers", "reason", "closed_at as closedAt"])
    .where("agency_id", "=", agencyId)
    .where("round_id", "=", roundId)
    .executeTakeFirst();
  return row ? Closing.parse(row) : null;
}

/** How many were invited of each side. */
export async function invitedTo(
  queries: Queries,
  agencyId: number,
  roundId: string,
): Promise<Record<Side, number>> {
  const row = await queries
    .selectFrom("feedback_round_invitation")
    .select((one) => [
      one.fn.countAll<number>().filterWhere("side", "=", "subordinate").as("subordinate"),
      one.fn.countAll<number>().filterWhere("side", "=", "peer").as("peer"),
    ])
    .where("agency_id", "=", agencyId)
    .where("round_id", "=", roundId)
    .executeTakeFirstOrThrow();
  return row;
}

const CountKept = z.object({ side: z.enum(groups), statement: z.string(), score: z.int(), answers: z.int() });

/** The sums of a closed round. */
export async function countsOfRound(queries: Queries, agencyId: number, roundId: string): Promise<Count[]> {
  const rows = await queries
    .selectFrom("feedback_round_count")
    .select(["side", "statement", "score", "answers"])
    .where("agency_id", "=", agencyId)
    .where("round_id", "=", roundId)
    .orderBy("side")
    .orderBy("statement")
    .orderBy("score")
    .execute();
  return rows.map((row) => CountKept.parse(row));
}

/** Its free words, in the order of their random ids. */
export async function textsOfRound(
  queries: Queries,
  agencyId: number,
  roundId: string,
): Promise<Record<OpenQuestion, string[]>> {
  const rows = await queries
    .selectFrom("feedback_round_text")
    .select(["question", "body"])
    .where("agency_id", "=", agencyId)
    .where("round_id", "=", roundId)
    .orderBy("text_id")
    .execute();
  const of = (question: OpenQuestion) =>
    rows.filter((row) => row.question === question).map(({ body }) => body);
  return { [openQuestions[0]]: of("keep"), [openQuestions[1]]: of("try") };
}
