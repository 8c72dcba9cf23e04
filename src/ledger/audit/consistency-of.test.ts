import { sql } from "kysely";
import { expect, test } from "vitest";
import { happen, type LedgerWorld, sequenced } from "../ledger.fixture.ts";
import { readVerifier } from "../proof/note.ts";
import type { FetchTile } from "../proof/proof-tiles.ts";
import { logFile, verifierLines } from "../public/log-files.ts";
import { filledWorld, keptCheckpoint } from "./audit.fixture.ts";
import { expectOneHistory } from "./consistency-of.ts";

const tilesOf =
  ({ rows, agencyId }: LedgerWorld): FetchTile =>
  async (tile) =>
    (await rows((queries) => logFile(queries, agencyId, tile))) ?? new Uint8Array();

async function keysOf({ rows, agencyId }: LedgerWorld) {
  const [line = ""] = (await rows((queries) => verifierLines(queries, agencyId))).split("\n");
  return [await readVerifier(line)];
}

test("the newer log begins with the older one; not the other way round, and nobody else's", async () => {
  const world = await filledWorld();
  const { text: older } = await keptCheckpoint(world);
  await happen(world, 700);
  await sequenced(world);
  const { text: newer } = await keptCheckpoint(world);
  const keys = await keysOf(world);
  const compare = (texts: { older: string; newer: string }, by = keys) =>
    expectOneHistory(texts, by, tilesOf(world));
  expect(await compare({ older, newer })).toEqual({ oldSize: 556, size: 1256 });
  expect(await compare({ older, newer: older })).toEqual({ oldSize: 556, size: 556 });
  await expect(compare({ older: newer, newer: older })).rejects.toMatchObject({ code: "ledger.shrunken" });
  const strange = await keysOf(await filledWorld());
  await expect(compare({ older, newer }, strange)).rejects.toMatchObject({ code: "ledger.unsigned" });
  await world.rows((queries) =>
    sql`update ledger_tile set hashes = set_byte(hashes, 5, get_byte(hashes, 5) # 1) where level = 0 and tile_index = 2`.execute(
      queries,
    ),
  );
  await expect(compare({ older, newer })).rejects.toMatchObject({ code: "ledger.inconsistent" });
});
