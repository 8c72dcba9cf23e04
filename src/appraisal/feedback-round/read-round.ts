import { z } from "zod";
import { peopleOnDay } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { cannotSay, statementsOf } from "./questionnaire.ts";
import { groups, RoundId, RoundOutcome } from "./round.schema.ts";
import { type RoundAtHand, roundAtHand } from "./round-at-hand.ts";
import { closingOf, countsOfRound, invitedTo, textsOfRound } from "./round-rows.ts";

const StatementResult = z.object({
  statement: z.string(),
  value: z.string(),
  /** How many gave 1, 2, 3 and 4, and could not say; null where too few could judge it. */
  answers: z.object({ given: z.array(z.int()).length(4), cannotSay: z.int() }).nullable(),
});

const Results = z.object({
  groups: z.array(z.object({ group: z.enum(groups), statements: z.array(StatementResult) })),
  texts: z.object({ keep: z.array(z.string()), try: z.array(z.string()) }),
});
export type Results = z.output<typeof Results>;

const View = z.object({
  roundId: z.uuid(),
  leaderId: z.uuid(),
  leaderName: z.string(),
  leaderPosition: z.string(),
  standing: z.enum(["leader", "superior", "keeper", "invited"]),
  closesOn: z.string(),
  isOver: z.boolean(),
  groupMinimum: z.int(),
  invited: z.object({ subordinate: z.int(), peer: z.int() }),
  statements: z.array(z.object({ code: z.string(), value: z.string() })),
  /** How it ended; null while it is open. How many answered is said only then. */
  closing: z
    .object({
      outcome: RoundOutcome,
      subordinates: z.int(),
      peers: z.int(),
      reason: z.string().nullable(),
      closedAt: z.date(),
    })
    .nullable(),
  /** For the leader and their superior, of a round that enough people answered; null for everybody else. */
  results: Results.nullable(),
  /** Whether I may answer still; null for who was not invited. */
  mine: z.enum(["open", "answered", "closed"]).nullable(),
  mayCancel: z.boolean(),
});
export type RoundView = z.output<typeof View>;

export const readRound = query({
  name: "round.read",
  route: {
    method: "GET",
    path: "/rounds/{roundId}",
    summary:
      "A round about a leader: what it asks, and once it is closed its results for leader and superior",
    tags: ["round"],
  },
  who: "signed-in",
  input: RoundId,
  output: View,
  run: async (ground) => {
    const { queries, agencyId, today } = ground;
    const round = await roundAtHand(ground, { lock: false });
    const { roundId, leaderId, standing, closesOn, groupMinimum } = round;
    const [people, invited, closing, mine] = await Promise.all([
      peopleOnDay(queries, agencyId, [leaderId], today),
      invitedTo(queries, agencyId, roundId),
      closingOf(queries, agencyId, roundId),
      ownState(ground, round),
    ]);
    const leader = people.get(leaderId);
    const isReader = standing === "leader" || standing === "superior";
    const isShown = closing?.outcome === "by-side" || closing?.outcome === "merged";
    return {
      ...{ roundId, leaderId, standing, closesOn, groupMinimum, invited, closing, mine },
      leaderName: leader?.name ?? "",
      leaderPosition: leader?.positionTitle ?? "",
      isOver: today > closesOn,
      statements: [...statementsOf(round.questionnaire)],
      results: isReader && isShown ? await resultsOf(ground, round) : null,
      mayCancel: !closing && (actorOf(ground).employeeId === round.startedBy || standing === "keeper"),
    };
  },
});

async function ownState(
  ground: Ground<unknown>,
  { roundId, side, outcome, closesOn }: RoundAtHand,
): Promise<RoundView["mine"]> {
  const { queries, agencyId, today } = ground;
  if (side === null) return null;
  if (outcome || today > closesOn) return "closed";
  const answered = await queries
    .selectFrom("feedback_round_participation")
    .select("round_id")
    .where("agency_id", "=", agencyId)
    .where("round_id", "=", roundId)
    .where("employee_id", "=", actorOf(ground).employeeId)
    .executeTakeFirst();
  return answered ? "answered" : "open";
}

async function resultsOf({ queries, agencyId }: Ground<unknown>, round: RoundAtHand): Promise<Results> {
  const [counts, texts] = await Promise.all([
    countsOfRound(queries, agencyId, round.roundId),
    textsOfRound(queries, agencyId, round.roundId),
  ]);
  const shown = groups.filter((group) => counts.some(({ side }) => side === group));
  const answersOf = (group: string, code: string) => {
    const own = counts.filter(({ side, statement }) => side === group && statement === code);
    const gave = (score: number) => own.find((count) => count.score === score)?.answers ?? 0;
    return own.length === 0 ? null : { given: [1, 2, 3, 4].map(gave), cannotSay: gave(cannotSay) };
  };
  return {
    texts,
    groups: shown.map((group) => ({
      group,
      statements: statementsOf(round.questionnaire).map(({ code, value }) => ({
        ...{ statement: code, value, answers: answersOf(group, code) },
      })),
    })),
  };
}
