import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { moveInPlace, readIfThere, replaceFile, writeOnce } from "#platform/files/small-file.ts";
import { ledgerKeyDamaged } from "../ledger.errors.ts";
import { formatSigningKey, readSigningKey, type SigningKey } from "./signing-key.ts";

/**
 * What a log keeps outside the database, one folder an agency: the key that signs, the next key while one takes the
 * other's place, and the checkpoint that was signed last. Whoever has the database alone cannot rewrite the past: they
 * lack the key, and the signer compares with what it signed.
 */
export type KeyFolder = {
  /** The key that signs now; null where this machine has none. Throws `ledger.key-damaged`. */
  current(agencyId: number): Promise<SigningKey | null>;
  /** The key that will sign once the database has its entry; null where none is under way. */
  next(agencyId: number): Promise<SigningKey | null>;
  /** Makes the first key, or answers the one that another process made meanwhile. */
  make(agencyId: number, name: string): Promise<SigningKey>;
  /** Makes the next key, or answers the one under way. */
  makeNext(agencyId: number, name: string): Promise<SigningKey>;
  /** The next key takes the place of the one before, whose private half is gone after that. */
  advance(agencyId: number): Promise<void>;
  lastSigned(agencyId: number): Promise<string | null>;
  keepSigned(agencyId: number, note: string): Promise<void>;
  /** For what was never anybody's: a log that was begun and never handed over. */
  forget(agencyId: number): Promise<void>;
  readonly folder: string;
};

const seedBytes = 32;

/** Opens the folder of all logs; nothing is written before the first key. */
export function openKeyFolder(folder: string): KeyFolder {
  const at = (agencyId: number, name: "key" | "key.next" | "signed") => join(folder, String(agencyId), name);
  const made = (name: string) => formatSigningKey(name, randomBytes(seedBytes));
  return {
    folder,
    current: (agencyId) => readKey(at(agencyId, "key")),
    next: (agencyId) => readKey(at(agencyId, "key.next")),
    make: async (agencyId, name) =>
      keyIn(at(agencyId, "key"), await writeOnce(at(agencyId, "key"), made(name))),
    makeNext: async (agencyId, name) =>
      keyIn(at(agencyId, "key.next"), await writeOnce(at(agencyId, "key.next"), made(name))),
    advance: (agencyId) => moveInPlace(at(agencyId, "key.next"), at(agencyId, "key")),
    lastSigned: (agencyId) => readIfThere(at(agencyId, "signed")),
    keepSigned: (agencyId, note) => replaceFile(at(agencyId, "signed"), note),
    forget: (agencyId) => rm(join(folder, String(agencyId)), { recursive: true, force: true }),
  };
}

async function readKey(file: string): Promise<SigningKey | null> {
  const line = await readIfThere(file);
  return line === null ? null : keyIn(file, line);
}

function keyIn(file: string, line: string): SigningKey {
  const key = readSigningKey(line.trim());
  if (!key) throw ledgerKeyDamaged({ file });
  return key;
}
