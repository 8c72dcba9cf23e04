import { ProofFault } from "../proof/faults.ts";
import { readVerifier, type Verifier } from "../proof/note.ts";
import { signatureType } from "../proof/verifier.ts";
import { witnessLogKeyWrong } from "./witness.errors.ts";

/** The logs that a witness knows, by name, each with every key that may sign for it. */
export type LogKeys = ReadonlyMap<string, readonly Verifier[]>;

const lineShownMax = 200;

/** Reads the lines that logs publish; two of one name are the keys of one log. Throws `witness.log-key-wrong`. */
export async function readLogKeys(lines: readonly string[]): Promise<LogKeys> {
  const keys = new Map<string, Verifier[]>();
  for (const line of lines) {
    const verifier = await readLogKey(line.trim());
    keys.set(verifier.name, [...(keys.get(verifier.name) ?? []), verifier]);
  }
  return keys;
}

async function readLogKey(line: string): Promise<Verifier> {
  try {
    const verifier = await readVerifier(line);
    if (verifier.type === signatureType.log) return verifier;
  } catch (error) {
    if (!(error instanceof ProofFault)) throw error;
  }
  throw witnessLogKeyWrong({ line: line.slice(0, lineShownMax) });
}
