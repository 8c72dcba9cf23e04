import { hash } from "node:crypto";
import { join } from "node:path";
import { readIfThere, replaceFile, writeOnce } from "#platform/files/small-file.ts";
import { type Checkpoint, readCheckpoint } from "../proof/checkpoint.ts";
import { ProofFault } from "../proof/faults.ts";
import { readNote, type Verifier, verifiedBy } from "../proof/note.ts";
import { witnessMemoryDamaged } from "./witness.errors.ts";

/** A checkpoint that the witness has signed: the note with the log's signatures and its own. */
export type Cosigned = { head: Checkpoint; note: string };

/** What a witness may not forget, one file a log: what it cosigned last, and what it saw of two histories. */
export type Memory = {
  /** Null before the first. Throws `witness.memory-damaged`. */
  latest(origin: string): Promise<Cosigned | null>;
  /** On the disk when it resolves, whole: after a power cut it is there. */
  keep(origin: string, note: string): Promise<void>;
  /** Keeps what shows that a log has two histories, the first time only; answers the file. */
  accuse(origin: string, evidence: string): Promise<string>;
  /** What was kept so, until a person has moved the file away. */
  accusation(origin: string): Promise<{ file: string; evidence: string } | null>;
};

/** Where a log's files are, in the folder and in addresses: a name could hold anything. */
export function addressOf(origin: string): string {
  return hash("sha256", origin, "hex");
}

/** `own` is the witness's own key: a note that it did not sign is not what it kept. */
export function openMemory(folder: string, own: Verifier): Memory {
  const latestIn = (origin: string) => join(folder, "cosigned", addressOf(origin));
  const evidenceIn = (origin: string) => join(folder, "evidence", addressOf(origin));
  return {
    latest: async (origin) => {
      const note = await readIfThere(latestIn(origin));
      return note === null ? null : readKept(latestIn(origin), { origin, note, own });
    },
    keep: (origin, note) => replaceFile(latestIn(origin), note),
    accuse: async (origin, evidence) => {
      await writeOnce(evidenceIn(origin), evidence);
      return evidenceIn(origin);
    },
    accusation: async (origin) => {
      const evidence = await readIfThere(evidenceIn(origin));
      return evidence === null ? null : { file: evidenceIn(origin), evidence };
    },
  };
}

async function readKept(
  file: string,
  { origin, note, own }: { origin: string; note: string; own: Verifier },
): Promise<Cosigned> {
  try {
    const read = readNote(note);
    const head = readCheckpoint(read.text);
    const isOwn = (await verifiedBy(read, [own])).length === 1;
    if (isOwn && head.origin === origin) return { head, note };
  } catch (error) {
    if (!(error instanceof ProofFault)) throw error;
  }
  throw witnessMemoryDamaged({ file });
}
