import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { openKeyFolder } from "../key/key-folder.ts";
import { checkpointOf, happen, type LedgerWorld, ledgerWorld, sequenced } from "../ledger.fixture.ts";
import { adoptOlder } from "./adopt-older.ts";
import { batchMax } from "./integrate.ts";
import { sequence } from "./sequence.ts";

const counts = async ({ rows }: LedgerWorld) =>
  rows(async (queries) => {
    const { rows } = await sql<Record<string, number>>`select
      (select count(*) from event) as events, (select count(*) from ledger_pending) as pending,
      (select count(*) from ledger_entry) as entries`.execute(queries);
    return rows[0];
  });

test("a log begins with its key, and takes in what happened, once, whatever the batches", async () => {
  const world = await ledgerWorld();
  expect((await sequenced(world)).size).toBe(1);
  for (const happened of [1, 254, 1, 300]) await happen(world, happened).then(() => sequenced(world));
  const { size } = await checkpointOf(world);
  expect(size).toBe(557);
  expect(await counts(world)).toEqual({ events: 556, pending: 0, entries: 557 });
});

test("two processes at once make one log", async () => {
  const world = await ledgerWorld();
  await happen(world, 700);
  await Promise.all([1, 2, 3].map(() => sequence(world.ground, world.agencyId)));
  expect((await sequenced(world)).size).toBe(701);
  expect(await counts(world)).toEqual({ events: 700, pending: 0, entries: 701 });
});

test("after a long pause it catches up by batches", async () => {
  const world = await ledgerWorld();
  await world.rows((queries) =>
    sql`insert into ledger_pending (agency_id, entry_id, entry)
      select 1, gen_random_uuid(), '{}' from generate_series(1, ${batchMax + 5}::integer)`.execute(queries),
  );
  expect(await sequence(world.ground, world.agencyId)).toBe(batchMax + 5);
  expect((await checkpointOf(world)).size).toBe(batchMax + 6);
});

test("records from before the ledger are taken in as they stand, and once", async () => {
  const world = await ledgerWorld();
  await happen(world, 3);
  await world.rows((queries) =>
    sql`with unsealed as (update event set salt = null) delete from ledger_pending`.execute(queries),
  );
  expect([await adoptOlder(world.database, 1), await adoptOlder(world.database, 1)]).toEqual([3, 0]);
  expect((await sequenced(world)).size).toBe(4);
});

test("a database that was put back to an older day is not signed: what was promised is missing", async () => {
  const world = await ledgerWorld();
  await happen(world, 5);
  await sequenced(world);
  await world.rows((queries) =>
    sql`update ledger set next_index = 3, integrated_size = 3, published_size = 2, checkpoint = null`.execute(
      queries,
    ),
  );
  await expect(sequence(world.ground, world.agencyId)).rejects.toMatchObject({
    code: "ledger.shrunk",
    facts: { size: 3, signed: 6 },
  });
});

test("a tree whose past is another one is not signed", async () => {
  const world = await ledgerWorld();
  await happen(world, 5);
  await sequenced(world);
  await world.rows((queries) =>
    sql`update ledger_tile set hashes = set_byte(hashes, 40, 255 - get_byte(hashes, 40))`.execute(queries),
  );
  await happen(world, 1);
  await expect(sequence(world.ground, world.agencyId)).rejects.toMatchObject({ code: "ledger.forked" });
});

test("a machine without the key takes nothing in: what waits is for the one that can sign", async () => {
  const world = await ledgerWorld();
  await sequenced(world);
  await happen(world, 2);
  const elsewhere = { ...world.ground, keys: openKeyFolder(join(world.folder, "another")) };
  await expect(sequence(elsewhere, world.agencyId)).rejects.toMatchObject({ code: "ledger.key-elsewhere" });
  expect((await checkpointOf(world)).size).toBe(1);
  expect((await sequenced(world)).size).toBe(3);
});
