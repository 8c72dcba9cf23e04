import { z } from "zod";
import { appraiserOnDay } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Notice } from "#platform/notifications/notify.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import type { Happening } from "#platform/procedures/record.ts";
import type { Sealing } from "#platform/sealing/sealing.ts";
import { boxOf } from "./box.ts";
import { statementsOf } from "./questionnaire.ts";
import { roundClosed, roundNotOver } from "./round.errors.ts";
import { RoundId, RoundOutcome } from "./round.schema.ts";
import { roundAtHand } from "./round-at-hand.ts";
import { tally } from "./tally.ts";

export const closeRound = command({
  name: "round.close",
  route: {
    method: "POST",
    path: "/rounds/{roundId}/closing",
    summary: "Count a round whose last day has passed, where the clock has not done it yet",
    tags: ["round"],
  },
  who: "signed-in",
  input: RoundId,
  output: z.object({ outcome: RoundOutcome }),
  load: (ground) => roundAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.standing !== "invited",
  run: async (deed) => {
    const { facts: round, queries, agencyId, today, now, services, record, notify } = deed;
    if (round.outcome) throw roundClosed();
    if (today <= round.closesOn) throw roundNotOver();
    const by = { closedBy: actorOf(deed).employeeId, now, today };
    const done = await countRound(queries, { ...round, agencyId }, services.sealing, by);
    record(done.happening);
    for (const notice of done.notices) notify(notice);
    return { outcome: done.outcome };
  },
});

export type RoundToCount = {
  agencyId: number;
  roundId: string;
  leaderId: string;
  questionnaire: string;
  groupMinimum: number;
};

/** `closedBy`: null where the day came. */
type By = { closedBy: string | null; now: Date; today: string };

/**
 * Opens the box of a round, locked by the caller; keeps the sums and the words where enough answered, and deletes the
 * box and who took part, whatever came of it.
 */
export async function countRound(
  queries: Queries,
  round: RoundToCount,
  sealing: Sealing,
  { closedBy, now, today }: By,
): Promise<{ outcome: RoundOutcome; happening: Happening; notices: Notice[] }> {
  const { agencyId, roundId, leaderId } = round;
  const box = boxOf(round, sealing);
  const answers = await box.open(queries);
  const counted = tally(answers ?? [], statementsOf(round.questionnaire), round.groupMinimum);
  const outcome = answers ? counted.outcome : "unreadable";
  const key = { agency_id: agencyId, round_id: roundId };
  const { subordinates, peers, counts, texts } = counted;
  await queries
    .insertInto("feedback_round_closing")
    .values({ ...key, outcome, subordinates, peers, closed_by: closedBy, closed_at: now })
    .execute();
  if (counts.length > 0) {
    await queries
      .insertInto("feedback_round_count")
      .values(counts.map((count) => ({ ...key, ...count })))
      .execute();
  }
  if (texts.length > 0) {
    const rows = texts.map(({ textId, question, body }) => ({ ...key, text_id: textId, question, body }));
    await queries.insertInto("feedback_round_text").values(rows).execute();
  }
  await box.empty(queries);
  const superior = await appraiserOnDay(queries, agencyId, leaderId, today);
  const readers = [leaderId, ...(superior ? [superior.employeeId] : [])];
  const subject = { kind: "employee", id: leaderId };
  return {
    outcome,
    happening: { kind: "round.closed", subject, facts: { roundId, outcome } },
    notices: readers.map((to) => ({
      ...{ to, message: "notice.round.closed", facts: {} },
      href: `/putaran/${roundId}`,
    })),
  };
}
