import { sql } from "kysely";
import type { Database } from "#platform/database/database.ts";
import type { LogSource, StoredBundle, TilePlace } from "./log-source.ts";

/** A log as the tables hold it. Past the wall: an audit sees whatever rows there are. */
export function databaseSource(database: Database, agencyId: number): LogSource {
  return {
    bundles: (from, to) =>
      database.bulk(agencyId, async (queries) => {
        const rows: StoredBundle[] = await queries
          .selectFrom("ledger_bundle")
          .select(["bundle_index as index", "entries as bytes", "entry_ids as ids"])
          .where("agency_id", "=", agencyId)
          .where("bundle_index", ">=", from)
          .where("bundle_index", "<", to)
          .orderBy("bundle_index")
          .execute();
        return rows;
      }),
    tiles: (wanted) =>
      database.bulk(agencyId, async (queries) => {
        const { rows } = await sql<TilePlace & { hashes: Buffer }>`
          select tile.level, tile.tile_index as index, tile.hashes
          from unnest(${wanted.map(({ level }) => level)}::smallint[], ${wanted.map(({ index }) => index)}::bigint[])
              as wanted (level, tile_index)
            join ledger_tile tile on tile.agency_id = ${agencyId}
              and tile.level = wanted.level and tile.tile_index = wanted.tile_index`.execute(queries);
        return rows;
      }),
  };
}
