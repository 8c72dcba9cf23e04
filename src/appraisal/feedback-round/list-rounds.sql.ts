import { sql } from "kysely";
import { employeeName } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

/** The newest hundred: years of them. */
const roundsMax = 100;

/** Rounds with their outcome, the newest first; the caller narrows them down. */
export function roundRows({ queries, agencyId }: Ground<unknown>) {
  return queries
    .selectFrom("feedback_round")
    .leftJoin("feedback_round_closing as closed", (join) =>
      join
        .onRef("closed.agency_id", "=", "feedback_round.agency_id")
        .onRef("closed.round_id", "=", "feedback_round.round_id"),
    )
    .select([
      "feedback_round.round_id as roundId",
      "feedback_round.leader_id as leaderId",
      "feedback_round.closes_on as closesOn",
      "closed.outcome",
    ])
    .select(employeeName("feedback_round.leader_id").as("leaderName"))
    .where("feedback_round.agency_id", "=", agencyId)
    .orderBy("feedback_round.started_at", "desc")
    .orderBy("feedback_round.round_id", "desc")
    .limit(roundsMax);
}

/** Rounds that the actor was asked into and has not answered, while they are open. */
export function openRoundsFor(ground: Ground<unknown>) {
  const { agencyId, today } = ground;
  const { employeeId } = actorOf(ground);
  const mineIn = (table: "feedback_round_invitation" | "feedback_round_participation") =>
    sql<boolean>`exists (select from ${sql.table(table)} own where own.agency_id = ${agencyId}
      and own.round_id = feedback_round.round_id and own.employee_id = ${employeeId})`;
  return roundRows(ground)
    .where("closed.outcome", "is", null)
    .where("feedback_round.closes_on", ">=", today)
    .where(mineIn("feedback_round_invitation"))
    .where(sql<boolean>`not ${mineIn("feedback_round_participation")}`);
}
