import { type LedgerWorld, ledgerWorld } from "#ledger/ledger.fixture.ts";
import { unpackEntries } from "#ledger/log/bundle.ts";
import { recordColumns, recordContent } from "#ledger/record/record-content.ts";
import { entryOfRecord } from "#ledger/record/seal-record.ts";
import { myNotifications, readNotifications } from "#platform/notifications/notification.ts";
import { keepNotices } from "#platform/notifications/notify.ts";
import { as } from "#test/setup/as.ts";
import { askErasure } from "./ask-erasure.ts";
import { carryOutErasure } from "./carry-out-job.ts";
import { decideErasure } from "./decide-erasure.ts";

/** A world in which the member was told something and has read it, which is recorded. */
export async function toldWorld(): Promise<LedgerWorld> {
  const world = await ledgerWorld();
  const { agencyId, services, people } = world;
  const told = {
    ...({ to: people.member.employeeId, message: "notice.erasure.done", href: "/akun" } as const),
    facts: { category: "rahasia" },
  };
  await world.rows((queries) => keepNotices(queries, [told], { agencyId, now: services.clock() }));
  const { rows } = await as(world, "member", myNotifications, {});
  await as(world, "member", readNotifications, { upTo: rows[0]?.notificationId ?? "" });
  return world;
}

/** The member asks that their notices be erased, the personnel office grants it, and it is carried out. */
export async function noticesErased(world: LedgerWorld): Promise<string> {
  const { requestId } = await as(world, "member", askErasure, { category: "notices", reason: "" });
  const reason = "Tidak lagi diperlukan";
  await as(world, "personnel", decideErasure, { requestId, outcome: "granted", reason });
  await world.runJobs([carryOutErasure]);
  return requestId;
}

export const eventsOf = ({ rows }: LedgerWorld) =>
  rows((queries) => queries.selectFrom("event").selectAll().orderBy("event_id").execute());

/** Every entry of the log, in its order, as the tiles hand them out. */
export async function entriesOf({ rows }: LedgerWorld): Promise<string[]> {
  const bundles = await rows((queries) =>
    queries.selectFrom("ledger_bundle").selectAll().orderBy("bundle_index").execute(),
  );
  return bundles.flatMap(({ entries, width }) =>
    (unpackEntries(entries, width) ?? []).map((entry) => entry.toString("utf8")),
  );
}

/** The entry that each record commits to, recomputed from its row: of who was not erased. */
export async function entriesRecomputed({ rows }: LedgerWorld): Promise<string[]> {
  const records = await rows((queries) =>
    queries
      .selectFrom("event")
      .select([...recordColumns, "salt"])
      .where("salt", "is not", null)
      .orderBy("event_id")
      .execute(),
  );
  return records.map(({ salt, ...row }) =>
    entryOfRecord(salt ?? Buffer.alloc(0), recordContent(row)).toString("utf8"),
  );
}
