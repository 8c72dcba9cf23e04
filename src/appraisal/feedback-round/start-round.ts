import { sql } from "kysely";
import { z } from "zod";
import { feedbackSetting } from "#appraisal/feedback/setting/feedback-setting.ts";
import { PlanDay } from "#appraisal/plan/plan.schema.ts";
import { appraisedBy, appraiserOnDay, type PersonOnDay, personOnDay } from "#organisation/index.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { daysBetween } from "#rules/day.ts";
import { boxOf } from "./box.ts";
import { newestQuestionnaire } from "./questionnaire.ts";
import { roundOpenAlready, roundTooFewInvited, roundTooManyInvited, roundUnknown } from "./round.errors.ts";
import { roundLimits, type Side } from "./round.schema.ts";

const Input = z.object({
  leaderId: z.uuid(),
  /** The last day on which somebody can answer; nothing is seen before it has passed. */
  closesOn: PlanDay,
});
type Input = z.output<typeof Input>;
type Invited = { employeeId: string; side: Side };
type Facts = { leader: PersonOnDay; superiorId: string | null; invited: Invited[] };

export const startRound = command({
  name: "round.start",
  route: {
    method: "POST",
    path: "/rounds",
    summary: "Ask everybody below and beside a leader, so that nobody can trace who answered what",
    tags: ["round"],
  },
  who: "signed-in",
  input: Input,
  output: z.object({ roundId: z.uuid(), invited: z.int() }),
  load: leaderAtHand,
  may: ({ facts, actor }) =>
    actor !== null &&
    (actor.employeeId === facts.leader.employeeId ||
      actor.employeeId === facts.superiorId ||
      actor.roles.has("personnel")),
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, services, record, notify } = deed;
    const { leader, invited } = facts;
    const groupMinimum = await expectStartable(deed);
    const roundId = newId(now);
    const round = {
      ...{ agency_id: agencyId, round_id: roundId, leader_id: leader.employeeId },
      ...{ questionnaire: newestQuestionnaire().code, group_minimum: groupMinimum },
      ...{ closes_on: input.closesOn, started_by: actorOf(deed).employeeId, started_at: now },
    };
    await queries.insertInto("feedback_round").values(round).execute();
    const rows = invited.map(({ employeeId, side }) => ({
      ...{ agency_id: agencyId, round_id: roundId, employee_id: employeeId, side },
    }));
    await queries.insertInto("feedback_round_invitation").values(rows).execute();
    await boxOf({ agencyId, roundId }, services.sealing).keep(queries, [], invited.length);
    const subject = { kind: "employee", id: leader.employeeId };
    record({ kind: "round.started", subject, facts: { roundId, invited: invited.length } });
    for (const { employeeId } of invited) {
      const href = `/putaran/${roundId}/jawab` as const;
      notify({ to: employeeId, message: "notice.round.invited", facts: { name: leader.name }, href });
    }
    return { roundId, invited: invited.length };
  },
});

/** The leader, and who stands below and beside on this day: nobody chooses whom to ask. */
async function leaderAtHand(ground: Ground<Input>): Promise<Facts> {
  const { queries, agencyId, input, today } = ground;
  const { leaderId } = input;
  const leader = await personOnDay(queries, agencyId, leaderId, today);
  if (!leader) throw roundUnknown();
  const superior = await appraiserOnDay(queries, agencyId, leaderId, today);
  const below = await appraisedBy(queries, agencyId, leaderId, today);
  const beside = superior ? await appraisedBy(queries, agencyId, superior.employeeId, today) : [];
  const peers = beside.filter(
    ({ employeeId }) => employeeId !== leaderId && !below.some((one) => one.employeeId === employeeId),
  );
  const invited = [
    ...below.map(({ employeeId }) => ({ employeeId, side: "subordinate" as const })),
    ...peers.map(({ employeeId }) => ({ employeeId, side: "peer" as const })),
  ];
  return { leader, superiorId: superior?.employeeId ?? null, invited };
}

/** One round at a time, long enough, of enough people that nobody stands alone. Answers the smallest group shown. */
async function expectStartable(deed: Deed<Input, Facts>): Promise<number> {
  const { facts, input, queries, agencyId, today } = deed;
  const { leader, invited } = facts;
  const days = daysBetween(today, input.closesOn);
  const { daysMin, daysMax } = roundLimits;
  if (days < daysMin || days > daysMax)
    throw invalid([{ path: "closesOn", code: "round.days", facts: { daysMin, daysMax } }]);
  const { groupMinimum: minimum } = await feedbackSetting(queries, agencyId);
  if (invited.length < minimum) throw roundTooFewInvited({ invited: invited.length, minimum });
  if (invited.length > roundLimits.invited) throw roundTooManyInvited({ maximum: roundLimits.invited });
  await lockLeader(queries, agencyId, leader.employeeId);
  const open = await queries
    .selectFrom("feedback_round")
    .select("round_id")
    .where("agency_id", "=", agencyId)
    .where("leader_id", "=", leader.employeeId)
    .where(
      sql<boolean>`not exists (select from feedback_round_closing closed
        where closed.agency_id = feedback_round.agency_id and closed.round_id = feedback_round.round_id)`,
    )
    .executeTakeFirst();
  if (open) throw roundOpenAlready();
  return minimum;
}

/** Two who start a round about the same leader at once wait for each other. */
async function lockLeader(queries: Deed<Input, Facts>["queries"], agencyId: number, leaderId: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`feedback round ${agencyId} ${leaderId}`}, 0))`.execute(
    queries,
  );
}
