import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import type { Sealing } from "#platform/sealing/sealing.ts";
import { openQuestions } from "./questionnaire.ts";
import { roundLimits, sides } from "./round.schema.ts";
import { type SealedAnswer, shuffled } from "./tally.ts";

/** Room for the longest answer there can be, so that the box is as long with none in it as with all. */
const answerBytes = 7 * 1024;

const text = z.string().max(roundLimits.textLength);
const Content = z.array(
  z.object({
    side: z.enum(sides),
    scores: z.record(z.string(), z.int().min(0).max(4)),
    ...{ [openQuestions[0]]: text, [openQuestions[1]]: text },
  }),
);

type Round = { agencyId: number; roundId: string };

/** The answers of a round, all in one sealed value: docs/decisions/2026-11-rounds-in-a-sealed-box.md. */
export type Box = {
  /** Null when it cannot be opened: the installation's secret is another one now. */
  open(queries: Queries): Promise<SealedAnswer[] | null>;
  /** Writes all of it anew, mixed. */
  keep(queries: Queries, answers: readonly SealedAnswer[], invited: number): Promise<void>;
  empty(queries: Queries): Promise<void>;
};

/** The box of one round; its row is the caller's alone while the round is locked. */
export function boxOf({ agencyId, roundId }: Round, sealing: Sealing): Box {
  const purpose = `feedback round ${agencyId} ${roundId}`;
  return {
    open: async (queries) => {
      const row = await queries
        .selectFrom("feedback_round_box")
        .select("sealed")
        .where("agency_id", "=", agencyId)
        .where("round_id", "=", roundId)
        .executeTakeFirst();
      const plain = row && sealing.open(purpose, row.sealed);
      return plain ? Content.parse(JSON.parse(Buffer.from(plain).toString("utf8"))) : null;
    },
    keep: async (queries, answers, invited) => {
      const plain = Buffer.from(JSON.stringify(shuffled(answers)), "utf8");
      const sealed = Buffer.from(sealing.seal(purpose, plain, invited * answerBytes));
      await queries
        .insertInto("feedback_round_box")
        .values({ agency_id: agencyId, round_id: roundId, sealed })
        .onConflict((conflict) => conflict.columns(["agency_id", "round_id"]).doUpdateSet({ sealed }))
        .execute();
    },
    empty: async (queries) => {
      for (const table of ["feedback_round_box", "feedback_round_participation"] as const)
        await queries
          .deleteFrom(table)
          .where("agency_id", "=", agencyId)
          .where("round_id", "=", roundId)
          .execute();
    },
  };
}
