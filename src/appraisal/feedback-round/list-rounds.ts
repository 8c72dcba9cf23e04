import { z } from "zod";
import { appraisedBy } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { openRoundsFor, roundRows } from "./list-rounds.sql.ts";
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
      openRoundsFor(ground).execute(),
      roundsAbout(ground, [employeeId, ...below.map((person) => person.employeeId)]),
    ]);
    return { toAnswer: toAnswer.map((row) => Listed.parse(row)), rounds, leaders: [...me, ...others] };
  },
});

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
