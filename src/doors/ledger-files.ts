import { Hono } from "hono";
import { readTilePath } from "#ledger/proof/tile-path.ts";
import { logFile, publishedCheckpoint, verifierLines } from "#ledger/public/log-files.ts";
import type { Database, Queries } from "#platform/database/database.ts";
import { sendPacked } from "#platform/http/packing.ts";

const binary = { "Content-Type": "application/octet-stream" };

/**
 * The log as C2SP tlog-tiles lays it out below `/ledger/<agency>`, for any client and witness: the same bytes for
 * everybody, without session or language, so that any cache may keep them. And `keys`, the lines to check them with.
 */
export function ledgerFiles(database: Database): Hono {
  const files = new Hono();
  files.use("/ledger/:agency/*", async (page, next) => {
    await next();
    page.header("Access-Control-Allow-Origin", "*"); // nothing in it is for one reader only
  });
  files.get("/ledger/:agency/checkpoint", (page) =>
    serve(page.req.param("agency"), async (queries, agencyId) => {
      const note = await publishedCheckpoint(queries, agencyId);
      return note === null ? page.notFound() : page.text(note, 200, { "Cache-Control": "public, max-age=1" });
    }),
  );
  files.get("/ledger/:agency/keys", (page) =>
    serve(page.req.param("agency"), async (queries, agencyId) => {
      const lines = await verifierLines(queries, agencyId);
      return lines === ""
        ? page.notFound()
        : page.text(lines, 200, { "Cache-Control": "public, max-age=60" });
    }),
  );
  files.get("/ledger/:agency/tile/*", (page) =>
    serve(page.req.param("agency"), async (queries, agencyId) => {
      const file = readTilePath(page.req.path.split("/").slice(3).join("/"));
      const bytes = file && (await logFile(queries, agencyId, file));
      if (!bytes) return page.text("", 404, { "Cache-Control": "no-store" }); // it may be there a moment later
      page.header("Cache-Control", "public, max-age=31536000, immutable");
      // hashes do not get smaller; entries do, to less than half
      return file.level === "entries"
        ? sendPacked(page, bytes)
        : page.body(new Uint8Array(bytes), 200, binary);
    }),
  );
  return files;

  function serve(
    agency: string,
    answer: (queries: Queries, agencyId: number) => Promise<Response>,
  ): Promise<Response> {
    const agencyId = /^[1-9]\d{0,8}$/.test(agency) ? Number(agency) : 0;
    return database.read(agencyId, (queries) => answer(queries, agencyId));
  }
}
