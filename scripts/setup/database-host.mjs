// Runs under the pinned Node as a child of npm test or npm run bench: one PostgreSQL for the whole run. Sends its
// address, stops when it is told to or when the parent is gone, and leaves nothing behind.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "../../src/platform/database/embedded/embedded.ts";
import { quickFolder } from "../../test/setup/quick-folder.ts";

const careless = process.argv[2] === "careless";
const folder = mkdtempSync(join(careless ? quickFolder() : tmpdir(), "ampera-run-"));
const server = await startEmbedded({ folder, fsync: !careless, connectionsMax: 300 });

process.on("SIGINT", () => {}); // Ctrl-C reaches the whole group; the parent says when
process.once("disconnect", async () => {
  await server.stop();
  for (const path of new Set([folder, server.folder])) rmSync(path, { recursive: true, force: true });
});
process.send({ url: server.url });
