import { erasedBy, tombstoneKind } from "../audit/erasure.ts";
import type { Findings } from "../audit/findings.ts";
import { isKeyEntry } from "../audit/keys-of-log.ts";
import type { Stretch } from "../audit/walk-log.ts";
import { entryOfRecord } from "../record/seal-record.ts";
import type { Line } from "./lines.ts";
import { type Opening, readOpening } from "./opening.ts";

/**
 * Reads the openings beside the entries: each record has one that its entry commits to, or was erased by a record that
 * names it.
 */
export class OpeningsBeside {
  readonly tally = { records: 0, erased: 0 };
  readonly #lines: AsyncIterator<Line>;
  readonly #findings: Findings;
  readonly #erased = new Map<string, number>();
  readonly #named = new Set<string>();
  #next: Opening | null = null;
  #isOver = false;

  constructor(lines: AsyncIterator<Line>, findings: Findings) {
    this.#lines = lines;
    this.#findings = findings;
  }

  async visit({ first, entries }: Stretch): Promise<void> {
    for (const [at, entry] of entries.entries()) {
      if (isKeyEntry(entry)) continue;
      this.tally.records++;
      const index = first + at;
      const opening = await this.#at(index);
      if (opening === null) this.#findings.add("record-missing", { id: "–" }, index);
      else if ("erased" in opening) this.#keepErased(opening.erased, index);
      else this.#compare(opening, entry);
    }
  }

  /** After the last entry: nothing is left over, and each erasure was named. */
  async end(): Promise<void> {
    for (const [id, index] of this.#erased)
      if (!this.#named.has(id)) this.#findings.add("erasure-unexplained", { id, erasedBy: "–" }, index);
    await this.#read();
    if (this.#next) this.#findings.add("opening-broken", { line: this.#next.index });
  }

  #keepErased(id: string, index: number): void {
    this.tally.erased++;
    this.#erased.set(id, index);
  }

  #compare({ index, salt, content }: Extract<Opening, { salt: Uint8Array }>, entry: Buffer): void {
    const { id, kind } = content;
    if (!entryOfRecord(salt, content).equals(entry)) {
      this.#findings.add("opening-differs", { id: String(id), kind: String(kind) }, index);
    } else if (kind === tombstoneKind) {
      for (const each of erasedBy(content.facts).records) this.#named.add(each);
    }
  }

  /** The opening of this entry; null where the next one is another's. */
  async #at(index: number): Promise<Opening | null> {
    await this.#read();
    if (this.#next?.index !== index) return null;
    const found = this.#next;
    this.#next = null;
    return found;
  }

  async #read(): Promise<void> {
    if (this.#next || this.#isOver) return;
    const { value, done } = await this.#lines.next();
    const opening = done || "tooLong" in value ? null : readOpening(value.text);
    if (opening) this.#next = opening;
    else this.#isOver = true;
    if (!done && !opening) this.#findings.add("opening-broken", { line: this.tally.records });
  }
}
