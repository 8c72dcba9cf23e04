import { sql } from "kysely";
import { agencyOf } from "#organisation/index.ts";
import { addDays, dayIn } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";
import { eachByItself, forEachAgency } from "#platform/jobs/each-by-itself.ts";
import type { Schedule } from "#platform/jobs/jobs.ts";
import { keepNotices } from "#platform/notifications/notify.ts";
import { keepRecord } from "#platform/procedures/record.ts";
import type { Services } from "#platform/procedures/services.ts";
import { countRound } from "./close-round.ts";
import { roundColumns } from "./round-at-hand.ts";

/** Counts every round whose last day has passed. */
export const closeRounds: Schedule = {
  name: "round.close-due",
  cron: "35 * * * *", // every hour: midnight comes at different hours in Papua and in Palembang
  run: (services) => forEachAgency(services, closeDue),
};

async function closeDue(services: Services, agencyId: number): Promise<void> {
  const { database } = services;
  const today = await todayIn(services, agencyId);
  const due = await database.read(agencyId, (queries) =>
    openRounds(queries, agencyId).where("closes_on", "<", today).execute(),
  );
  // each in a transaction of its own: one that fails keeps no other from its leader
  await eachByItself(services, due, ({ roundId }) =>
    database.write(agencyId, (queries) => closeOne(services, queries, { agencyId, roundId }, today)),
  );
}

/** Reminds everybody invited, once: a list of who has not answered would be a list of who has. */
export const remindOfRounds: Schedule = {
  name: "round.remind",
  cron: "15 7 * * *",
  run: (services) =>
    forEachAgency(services, async (_, agencyId) => {
      const today = await todayIn(services, agencyId);
      await services.database.write(agencyId, (queries) => remindIn(services, queries, agencyId, today));
    }),
};

const daysBefore = 2;

async function todayIn({ database, clock }: Services, agencyId: number): Promise<string> {
  const { timeZone } = await database.read(agencyId, (queries) => agencyOf(queries, agencyId));
  return dayIn(timeZone, clock());
}

function openRounds(queries: Queries, agencyId: number) {
  return queries
    .selectFrom("feedback_round")
    .select(roundColumns)
    .where("agency_id", "=", agencyId)
    .where(
      sql<boolean>`not exists (select from feedback_round_closing closed
        where closed.agency_id = feedback_round.agency_id and closed.round_id = feedback_round.round_id)`,
    )
    .orderBy("closes_on")
    .orderBy("round_id");
}

async function closeOne(
  { clock, sealing, ledger }: Services,
  queries: Queries,
  { agencyId, roundId }: { agencyId: number; roundId: string },
  today: string,
): Promise<void> {
  await queries
    .selectFrom("feedback_round")
    .select("round_id")
    .where("agency_id", "=", agencyId)
    .where("round_id", "=", roundId)
    .forUpdate()
    .execute(); // a statement of its own: whoever waited for it must see what the other one wrote
  const round = await openRounds(queries, agencyId).where("round_id", "=", roundId).executeTakeFirst();
  if (!round) return;
  const now = clock();
  const by = { closedBy: null, now, today };
  const { happening, notices } = await countRound(queries, { ...round, agencyId }, sealing, by);
  const { nouns } = ledger;
  await keepRecord(queries, [happening], { actor: null, agencyId, procedure: closeRounds.name, now, nouns });
  await keepNotices(queries, notices, { agencyId, now });
}

async function remindIn({ clock }: Services, queries: Queries, agencyId: number, today: string) {
  const soon = await openRounds(queries, agencyId)
    .where("closes_on", ">=", today)
    .where("closes_on", "<=", addDays(today, daysBefore))
    .where(
      sql<boolean>`not exists (select from feedback_round_reminder reminded
        where reminded.agency_id = feedback_round.agency_id and reminded.round_id = feedback_round.round_id)`,
    )
    .execute();
  const now = clock();
  for (const { roundId } of soon) {
    await queries
      .insertInto("feedback_round_reminder")
      .values({ agency_id: agencyId, round_id: roundId, reminded_at: now })
      .execute();
    const invited = await queries
      .selectFrom("feedback_round_invitation")
      .select("employee_id as to")
      .where("agency_id", "=", agencyId)
      .where("round_id", "=", roundId)
      .orderBy("employee_id")
      .execute();
    const notices = invited.map(({ to }) => ({
      ...{ to, message: "notice.round.remind" as const, facts: {} },
      href: `/putaran/${roundId}/jawab` as const,
    }));
    await keepNotices(queries, notices, { agencyId, now });
  }
}
