import type { Database } from "#platform/database/database.ts";
import { storedTiles } from "../tree/tile-rows.ts";
import type { LogSource, StoredBundle } from "./log-source.ts";

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
    tiles: (wanted) => database.bulk(agencyId, (queries) => storedTiles(queries, agencyId, wanted)),
  };
}
