/** What an audit may find. Each has its sentence `audit.found.<code>` in messages/. */
export type AuditCode =
  | "sizes-disagree"
  | "bundle-missing"
  | "bundle-broken"
  | "entry-unreadable"
  | "tile-missing"
  | "tile-short"
  | "tile-differs"
  | "places-disagree"
  | "key-first-missing"
  | "key-out-of-turn"
  | "key-unsigned"
  | "key-row-differs"
  | "checkpoint-missing"
  | "checkpoint-unreadable"
  | "checkpoint-of-another-log"
  | "checkpoint-unsigned"
  | "checkpoint-signature-wrong"
  | "checkpoint-longer"
  | "checkpoint-contradicted"
  | "record-missing"
  | "record-differs"
  | "record-moved"
  | "record-unlogged"
  | "record-waits"
  | "erasure-unexplained"
  | "erasure-incomplete"
  | "opening-broken"
  | "opening-differs"
  | "state-differs"
  | "state-gone"
  | "subject-unrecorded";

/** What is said aloud and is no fault by itself. */
export type AuditRemark = "key-lost" | "not-compared" | "erased" | "no-checkpoint-brought";

export type AuditFacts = Readonly<Record<string, string | number>>;
export type AuditFinding = {
  readonly code: AuditCode;
  /** Where in the log, where it stands there. */
  readonly index: number | null;
  readonly facts: AuditFacts;
};

const keptMost = 200; // of a log that is wrong from one entry on, the first say it all

/** Collects what an audit finds: all of it is counted, and the first of it kept. */
export class Findings {
  readonly kept: AuditFinding[] = [];
  #count = 0;

  add(code: AuditCode, facts: AuditFacts = {}, index: number | null = null): void {
    this.#count++;
    if (this.kept.length < keptMost) this.kept.push({ code, index, facts });
  }

  get count(): number {
    return this.#count;
  }
}
