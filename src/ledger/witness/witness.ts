import { mkdir } from "node:fs/promises";
import { lockFolder } from "#platform/database/embedded/lock.ts";
import { Refusal } from "#platform/errors/refusal.ts";
import { readVerifier } from "../proof/note.ts";
import { type Cosigning, cosign, type Verdict } from "./cosign.ts";
import { evidenceOf, type Split } from "./evidence.ts";
import type { LogKeys } from "./log-keys.ts";
import { type Cosigned, openMemory } from "./memory.ts";
import { readSubmission, type Submission } from "./submission.ts";
import { openTurns } from "./turns.ts";
import { witnessFolderInUse } from "./witness.errors.ts";
import { keepWitnessKey } from "./witness-key.ts";

/** Says of logs that they only ever grew, as far as it has seen them (C2SP tlog-witness). */
export type Witness = {
  readonly name: string;
  /** The line to publish, with which anybody checks its cosignatures. */
  readonly verifier: string;
  readonly logs: LogKeys;
  /** Answers the body of an `add-checkpoint`. */
  addCheckpoint(body: Uint8Array): Promise<Verdict>;
  /** The same for what is read already. */
  cosign(submission: Submission): Promise<Verdict>;
  latest(origin: string): Promise<Cosigned | null>;
  /** Keeps what shows that a log has two histories, and says it aloud. */
  accuse(split: Split): Promise<void>;
  /** What is kept against a log, until a person has moved the file away. */
  accusation(origin: string): Promise<{ file: string; evidence: string } | null>;
  close(): void;
};

export type WitnessGround = {
  /** For its key and its memory; nothing else may lie in it. One process at a time. */
  folder: string;
  name: string;
  logs: LogKeys;
  now: () => Date;
  /** Called each time that a log shows another history than before. */
  alarm: (split: Split, file: string) => void;
};

/** Opens the witness, its key made at the first start. Throws `witness.folder-in-use` and what is wrong with the key. */
export async function openWitness({ folder, name, logs, now, alarm }: WitnessGround): Promise<Witness> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unlock = lockForOne(folder);
  try {
    const key = await keepWitnessKey(folder, name);
    const memory = openMemory(folder, await readVerifier(key.verifier));
    const accuse = async (split: Split) =>
      alarm(split, await memory.accuse(split.origin, evidenceOf(split, now())));
    const cosigning: Cosigning = { key, memory, logs, now, accuse, inTurn: openTurns() };
    return {
      name,
      verifier: key.verifier,
      logs,
      addCheckpoint: async (body) => {
        const submission = readSubmission(body);
        return submission ? cosign(cosigning, submission) : { kind: "malformed" };
      },
      cosign: (submission) => cosign(cosigning, submission),
      latest: memory.latest,
      accuse,
      accusation: memory.accusation,
      close: unlock,
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Two processes that look and then write could both sign, one going back behind the other. */
function lockForOne(folder: string): () => void {
  try {
    let unlock: (() => void) | null = lockFolder(folder);
    return () => {
      unlock?.();
      unlock = null;
    };
  } catch (error) {
    if (error instanceof Refusal && error.code === "machine.folder-in-use")
      throw witnessFolderInUse({ folder });
    throw error;
  }
}
