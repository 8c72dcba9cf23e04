import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { systemClock } from "#platform/clock/clock.ts";
import { newId } from "#platform/clock/new-id.ts";
import { keepRecord } from "#platform/procedures/record.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { openKeyFolder } from "./key/key-folder.ts";
import type { Checkpoint } from "./proof/checkpoint.ts";
import { readCheckpoint } from "./proof/checkpoint.ts";
import { readNote, readVerifier, verifiedBy } from "./proof/note.ts";
import { type SequencerGround, sequence } from "./sequencer/sequence.ts";

export type LedgerWorld = World & { ground: SequencerGround; folder: string };

/** A world whose log is made by hand, batch by batch. */
export async function ledgerWorld(): Promise<LedgerWorld> {
  const world = await makeWorld();
  const folder = await mkdtemp(join(tmpdir(), "ampera-ledger-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const ground = {
    database: world.database,
    keys: openKeyFolder(folder),
    host: "ampera.test",
    now: systemClock,
  };
  return { ...world, ground, folder };
}

/** Records that `count` things happened, as a command would. */
export async function happen(world: World, count: number): Promise<void> {
  const { agencyId, services } = world;
  const happenings = Array.from({ length: count }, (_, at) => ({
    kind: "unit.changed",
    subject: { kind: "unit", id: newId(services.clock()) },
    facts: { at, name: "Seksi Pelayanan" },
  }));
  const by = {
    actor: null,
    agencyId,
    procedure: "unit.change",
    now: services.clock(),
    nouns: services.ledger.nouns,
  };
  await world.database.write(agencyId, (queries) => keepRecord(queries, happenings, by));
}

/** Brings the log up to date and answers its checkpoint, proven to be signed by the key that it names. */
export async function sequenced(world: LedgerWorld): Promise<Checkpoint> {
  // a killed process has its turn until the server sees that it is gone
  while ((await sequence(world.ground, world.agencyId)) === null) await setTimeout(20);
  return checkpointOf(world);
}

export async function checkpointOf(world: World): Promise<Checkpoint> {
  const { checkpoint, verifier } = await world.rows(async (queries) => ({
    ...(await queries.selectFrom("ledger").select("checkpoint").executeTakeFirstOrThrow()),
    ...(await queries
      .selectFrom("ledger_key")
      .select("verifier")
      .orderBy("entry_id", "desc")
      .executeTakeFirstOrThrow()),
  }));
  const note = readNote(checkpoint ?? "");
  const signers = await verifiedBy(note, [await readVerifier(verifier)]);
  if (signers.length !== 1) throw new Error("the checkpoint is not signed by the log's key");
  return readCheckpoint(note.text);
}

/** The published note as it stands in the table. */
export async function checkpointText(world: World): Promise<string> {
  const { checkpoint } = await world.rows((queries) =>
    queries.selectFrom("ledger").select("checkpoint").executeTakeFirstOrThrow(),
  );
  return checkpoint ?? "";
}

/** What the key's folder says was signed last; nothing before the first. */
export async function signedLast({ ground, agencyId }: LedgerWorld): Promise<Checkpoint[]> {
  const note = await ground.keys.lastSigned(agencyId);
  return note === null ? [] : [readCheckpoint(readNote(note).text)];
}
