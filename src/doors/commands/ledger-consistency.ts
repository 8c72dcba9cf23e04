import { expectOneHistory } from "#ledger/audit/consistency-of.ts";
import { ProofFault } from "#ledger/proof/faults.ts";
import { readVerifier, type Verifier } from "#ledger/proof/note.ts";
import type { FetchTile } from "#ledger/proof/proof-tiles.ts";
import { tilePath } from "#ledger/proof/tile-path.ts";
import { logFile, verifierLines } from "#ledger/public/log-files.ts";
import { Refusal, refusal } from "#platform/errors/refusal.ts";
import { callOut } from "#platform/http/call-out.ts";
import { say } from "#platform/words/words.ts";
import { agencyIn } from "./agency-option.ts";
import { noteIn } from "./bounded-file.ts";
import type { OnGround } from "./ledger-command.ts";

const checkpointsNeeded = refusal("command.checkpoints-needed", "invalid");
const logAway = refusal<{ url: string; status: number }>("command.log-away", "unavailable");

const bytesMax = 65_536; // a tile has 8 KB; keys are a few lines

type Options = Readonly<Record<string, string | undefined>>;

/**
 * `ledger consistency <older> <newer> [--log <URL>] [--key <vkey>] [--agency 1]`: whether the log of the newer
 * checkpoint begins with all of the older one; by the tiles of a server that anybody may read, or of this one.
 */
export async function ledgerConsistency(
  onGround: OnGround,
  [older, newer]: readonly string[],
  options: Options,
): Promise<void> {
  if (!older || !newer) throw checkpointsNeeded();
  const texts = { older: await noteIn(older), newer: await noteIn(newer) };
  if (options.log) return compare(texts, remote(options.log.replace(/\/+$/, "")), options);
  const agencyId = agencyIn(options);
  await onGround(async ({ services: { database } }) => {
    const fetchTile: FetchTile = async (tile) =>
      (await database.read(agencyId, (queries) => logFile(queries, agencyId, tile))) ?? new Uint8Array();
    const keys = () => database.read(agencyId, (queries) => verifierLines(queries, agencyId));
    await compare(texts, { fetchTile, keys }, options);
  });
}

type Log = { fetchTile: FetchTile; keys: () => Promise<string> };

async function compare(texts: { older: string; newer: string }, log: Log, { key }: Options): Promise<void> {
  const lines = key ? [key] : (await log.keys()).split("\n").filter((line) => line !== "");
  try {
    const keys: Verifier[] = await Promise.all(lines.map(readVerifier));
    const sizes = await expectOneHistory(texts, keys, log.fetchTile);
    process.stdout.write(`${say("audit.consistent", sizes)}\n`);
    if (!key) process.stdout.write(`${say("audit.consistent.unknown-key")}\n`);
  } catch (error) {
    if (!(error instanceof ProofFault)) throw error;
    throw proofRefused(error);
  }
}

/** What does not hold, as the command line says what was refused. */
function proofRefused({ code, facts }: ProofFault): Refusal {
  return new Refusal(code, "conflict", facts, []);
}

/** Another server's log: its address ends where its name does. */
function remote(url: string): Log {
  return {
    fetchTile: (tile) => fetched(`${url}/${tilePath(tile)}`),
    keys: async () => Buffer.from(await fetched(`${url}/keys`)).toString("utf8"),
  };
}

async function fetched(url: string): Promise<Uint8Array> {
  const { status, bytes } = await callOut(url, { bytesMax });
  if (status !== 200) throw logAway({ url, status });
  return bytes;
}
