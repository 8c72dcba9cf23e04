import type { KeyEntry } from "../proof/commitment.ts";
import { isHandedOver, readEntry } from "../proof/commitment.ts";
import { ProofFault } from "../proof/faults.ts";
import { readVerifier } from "../proof/note.ts";
import type { Findings } from "./findings.ts";

/** A key that the log itself named, and from which entry on. */
export type NamedKey = {
  readonly index: number;
  readonly verifier: string;
  readonly reason: KeyEntry["reason"];
};

const keyStart = Buffer.from('{"key":');

/** Whether an entry names a key; all others are records. */
export function isKeyEntry(entry: Buffer): boolean {
  return entry.subarray(0, keyStart.length).equals(keyStart);
}

/**
 * The keys as the log names them, each handed over by the one before it. What was said of a key that the table or a
 * file of keys holds counts for nothing here: whoever has the database could have put one in.
 */
export class KeysOfLog {
  readonly named: NamedKey[] = [];
  readonly #origin: string;
  readonly #findings: Findings;

  constructor(origin: string, findings: Findings) {
    this.#origin = origin;
    this.#findings = findings;
  }

  async take(index: number, bytes: Buffer): Promise<void> {
    try {
      const entry = readEntry(bytes);
      if (entry.type !== "key") return this.#findings.add("entry-unreadable", {}, index);
      await this.#takeKey(index, entry);
    } catch (error) {
      if (!(error instanceof ProofFault)) throw error;
      this.#findings.add("entry-unreadable", {}, index);
    }
  }

  async #takeKey(index: number, entry: KeyEntry): Promise<void> {
    const { key: verifier, reason, replaces } = entry;
    const before = this.named.at(-1)?.verifier ?? null;
    const { name } = await readVerifier(verifier);
    const isInTurn =
      name === this.#origin && replaces === before && (reason === "first") === (before === null);
    if (!isInTurn) return this.#findings.add("key-out-of-turn", { key: verifier }, index);
    if (reason === "rotated" && !(await isHandedOver(entry)))
      return this.#findings.add("key-unsigned", { key: verifier }, index);
    this.named.push({ index, verifier, reason });
  }

  /** The key that signs a tree of `size` entries. */
  at(size: number): NamedKey | null {
    return this.named.findLast(({ index }) => index < size) ?? null;
  }
}
