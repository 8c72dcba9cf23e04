// The proof of one entry in a log of ten million, from the tiles in the database; and how it grows from a hundred thousand.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { inclusionProof } from "#ledger/proof/proof-tiles.ts";
import type { Tile } from "#ledger/proof/tile-path.ts";
import { storedTile } from "#ledger/public/log-files.ts";
import { nodeHashOf } from "#ledger/tree/node-hash.ts";
import { freshDatabase } from "./setup/fresh-database.ts";
import { groundOn } from "./setup/ground.ts";
import { printFigures } from "./setup/print.ts";

const proofs = 300;
const database = await freshDatabase();
const dataFolder = await mkdtemp(join(tmpdir(), "ampera-bench-"));
const { services, close } = await groundOn({ databaseUrl: database.url, dataFolder });
await services.database.bulk(1, (queries) =>
  queries
    .insertInto("agency")
    .values({ agency_id: 1, name: "Instansi rekaan", place: "Palembang" })
    .execute(),
);
for (const size of [100_000, 10_000_000]) {
  await tilesOfLog(size);
  printFigures(`a proof in a log of ${size.toLocaleString("en")}`, await timesOf(size), "µs");
}
await close();
await rm(dataFolder, { recursive: true });
await database.drop();

/** Tiles of as many hashes as such a log has. Which hashes they are changes nothing of the time. */
async function tilesOfLog(size: number): Promise<void> {
  for (let level = 0, hashes = size; hashes > 0; level++, hashes = Math.floor(hashes / 256)) {
    const tiles = Math.ceil(hashes / 256);
    await services.database.bulk(1, (queries) =>
      sql`insert into ledger_tile (agency_id, level, tile_index, hashes)
        select 1, ${level}, n, decode(repeat(md5(n::text) || md5((n + 1)::text), 256), 'hex')
        from generate_series(0, ${tiles - 1}::integer) n on conflict do nothing`.execute(queries),
    );
  }
}

async function timesOf(size: number): Promise<number[]> {
  const times: number[] = [];
  await services.database.read(1, async (queries) => {
    const fetchTile = async (tile: Tile) => (await storedTile(queries, 1, tile)) ?? Buffer.alloc(0);
    for (let proof = 0; proof < proofs; proof++) {
      const index = Math.floor((size / proofs) * proof + (proof % 7));
      const begunMs = performance.now();
      await inclusionProof(index, size, fetchTile, nodeHashOf);
      times.push((performance.now() - begunMs) * 1000);
    }
  });
  return times;
}
