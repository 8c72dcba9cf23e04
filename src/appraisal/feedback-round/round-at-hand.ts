import { appraiserOnDay } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { roundUnknown } from "./round.errors.ts";
import { type RoundOutcome, type Side, sides } from "./round.schema.ts";
import { closingOf } from "./round-rows.ts";

/**
 * Who reads what of a round: the leader and the leader's superior of today its results, once it is closed; whoever
 * keeps it (the one who started it, the personnel office) and who was invited only that there is one.
 */
export type RoundStanding = "leader" | "superior" | "keeper" | "invited";

export type RoundAtHand = {
  roundId: string;
  leaderId: string;
  questionnaire: string;
  groupMinimum: number;
  closesOn: string;
  startedBy: string;
  standing: RoundStanding;
  /** The actor's own side; null for who was not invited. */
  side: Side | null;
  outcome: RoundOutcome | null;
};

/** What a round is, as both those who look at it and the clock need it. */
export const roundColumns = [
  "round_id as roundId",
  "leader_id as leaderId",
  "questionnaire",
  "group_minimum as groupMinimum",
  "closes_on as closesOn",
] as const;

/** Throws `round.unknown` for who has nothing to do with it. With `lock` nobody answers or closes meanwhile. */
export async function roundAtHand(
  ground: Ground<{ roundId: string }>,
  { lock }: { lock: boolean },
): Promise<RoundAtHand> {
  const { queries, agencyId, input } = ground;
  const round = await queries
    .selectFrom("feedback_round")
    .select([...roundColumns, "started_by as startedBy"])
    .where("agency_id", "=", agencyId)
    .where("round_id", "=", input.roundId)
    .$if(lock, (rows) => rows.forUpdate())
    .executeTakeFirst();
  if (!round) throw roundUnknown();
  const side = await ownSide(ground);
  const standing = await standingToRound(ground, round, side);
  if (!standing) throw roundUnknown();
  const closing = await closingOf(queries, agencyId, round.roundId);
  return { ...round, standing, side, outcome: closing?.outcome ?? null };
}

async function ownSide(ground: Ground<{ roundId: string }>): Promise<Side | null> {
  const { queries, agencyId, input } = ground;
  const invited = await queries
    .selectFrom("feedback_round_invitation")
    .select("side")
    .where("agency_id", "=", agencyId)
    .where("round_id", "=", input.roundId)
    .where("employee_id", "=", actorOf(ground).employeeId)
    .executeTakeFirst();
  return sides.find((side) => side === invited?.side) ?? null;
}

async function standingToRound(
  ground: Ground<unknown>,
  { leaderId, startedBy }: { leaderId: string; startedBy: string },
  side: Side | null,
): Promise<RoundStanding | null> {
  const { queries, agencyId, today } = ground;
  const actor = actorOf(ground);
  if (actor.employeeId === leaderId) return "leader";
  const superior = await appraiserOnDay(queries, agencyId, leaderId, today);
  if (superior?.employeeId === actor.employeeId) return "superior";
  if (actor.employeeId === startedBy || actor.roles.has("personnel")) return "keeper";
  return side ? "invited" : null;
}
