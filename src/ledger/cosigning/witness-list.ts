import { readFile } from "node:fs/promises";
import { ProofFault } from "../proof/faults.ts";
import { readVerifier, type Verifier } from "../proof/note.ts";
import { signatureType } from "../proof/verifier.ts";
import { witnessListUnreadable, witnessListWrong } from "./cosigning.errors.ts";

/** A witness that is asked for its signature: where it is, and the key that its answers are checked by. */
export type WitnessAddress = { readonly url: string; readonly verifier: Verifier };

const lineShownMax = 200;

/**
 * The witnesses that LEDGER_WITNESSES names: `url=key line`, separated by white space, or a file that holds them.
 * Throws `witness.list-wrong` or `witness.list-unreadable`.
 */
export async function readWitnessList(setting: string | null): Promise<WitnessAddress[]> {
  if (setting === null) return [];
  const text = setting.includes("=") ? setting : await textOf(setting.trim());
  return Promise.all(text.split(/\s+/).filter(Boolean).map(readAddress));
}

async function readAddress(line: string): Promise<WitnessAddress> {
  const [, address = "", key = ""] = /^(https?:\/\/[^\s=?#]+)=(\S+)$/.exec(line) ?? [];
  try {
    const verifier = await readVerifier(key);
    if (URL.canParse(address) && verifier.type === signatureType.witness)
      return { url: address.replace(/\/+$/, ""), verifier };
  } catch (error) {
    if (!(error instanceof ProofFault)) throw error;
  }
  throw witnessListWrong({ line: line.slice(0, lineShownMax) });
}

async function textOf(file: string): Promise<string> {
  return readFile(file, "utf8").catch(() => {
    throw witnessListUnreadable({ file });
  });
}
