import { sql } from "kysely";
import { z } from "zod";
import { appraisedBy, employeeName } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { RoundOutcome } from "./round.schema.ts";

const Listed = z.object({
  roundId: z.uuid(),
  leaderId: z.uuid(),
  leaderName: z.string(),
  closesOn: z.string(),
  outcome: RoundOutcome.nullable(),
});
export type Listed = z.output<typeof Listed>;

const Leader = z.object({ employeeId: z.uuid(), name: z.string(), isMe: z.boolean() });
export type Leader = z.output<typeof Leader>;

export const myRounds = query({
  name: "round.mine",
  route: {
    method: "GET",
    path: "/my-rounds",
    summary:
      "Rounds that I can answer, and rounds about me or those I appraise; all of them for the personnel office",
    tags: ["round"],
  },
  who: "signed-in",
  input: z.object({}),
  output: z.object({
    toAnswer: z.array(Listed),
    rounds: z.array(Listed),
    /** About whom I may start one: me, where I appraise, and those I appraise. */
    leaders: z.array(Leader),
  }),
  run: async (ground) => {
    const { queries, agencyId, today } = ground;
    const { employeeId, name } = actorOf(ground);
    const below = await appraisedBy(queries, agencyId, employeeId, today);
    const me = below.length > 0 ? [{ employeeId, name, isMe: true }] : [];
    const others = below.map((person) => ({ employeeId: person.employeeId, name: person.name, isMe: false }));
    const [toAnswer, rounds] = await Promise.all([
      openForMe(ground),
      roundsAbout(ground, [employeeId, ...below.map((person) => person.employeeId)]),
    ]);
    return { toAnswer, rounds, leaders: [...me, ...others] };
  },
});

/** The newest hundred: years of them. */
const roundsMax = 100;

function roundRows({ queries, agencyId }: Ground<unknown>) {
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

async function roundsAbout(ground: Ground<unknown>, leaderIds: readonly string[]): Promise<Listed[]> {
  const actor = actorOf(ground);
  const seesAll = actor.roles.has("personnel");
  const rows = await roundRows(ground)
    .$if(!seesAll, (all) =>
      all.where((row) =>
        row.or([
          row("feedback_round.leader_id", "in", [...leaderIds]),
          row("feedback_round.started_by", "=", actor.employeeId),
        ]),
      ),
    )
    .execute();
  return rows.map((row) => Listed.parse(row));
}

async function openForMe(ground: Ground<unknown>): Promise<Listed[]> {
  const { agencyId, today } = ground;
  const { employeeId } = actorOf(ground);
  const mineIn = (table: "feedback_round_invitation" | "feedback_round_participation") =>
    sql<boolean>`exists (select from ${sql.table(table)} own where own.agency_id = ${agencyId}
      and own.round_id = feedback_round.round_id and own.employee_id = ${employeeId})`;
  const rows = await roundRows(ground)
    .where("closed.outcome", "is", null)
    .where("feedback_round.closes_on", ">=", today)
    .where(mineIn("feedback_round_invitation"))
    .where(sql<boolean>`not ${mineIn("feedback_round_participation")}`)
    .execute();
  return rows.map((row) => Listed.parse(row));
}

const About = z.object({ leaderId: z.uuid() });

export const closedRoundsAbout = query({
  name: "round.about",
  route: {
    method: "GET",
    path: "/employees/{leaderId}/rounds",
    summary:
      "Closed rounds about somebody that have results, for whoever reads them: the leader and the superior",
    tags: ["round"],
  },
  who: "signed-in",
  input: About,
  output: z.object({ rounds: z.array(Listed) }),
  run: async (ground) => {
    const { input } = ground;
    const rows = await roundRows(ground)
      .where("feedback_round.leader_id", "=", input.leaderId)
      .where("closed.outcome", "in", ["by-side", "merged"])
      .execute();
    return { rounds: rows.map((row) => Listed.parse(row)) };
  },
  may: readsResults,
});

async function readsResults(ground: Ground<z.output<typeof About>>): Promise<boolean> {
  const { queries, agencyId, input, today } = ground;
  const { employeeId } = actorOf(ground);
  if (employeeId === input.leaderId) return true;
  const below = await appraisedBy(queries, agencyId, employeeId, today);
  return below.some((person) => person.employeeId === input.leaderId);
}
