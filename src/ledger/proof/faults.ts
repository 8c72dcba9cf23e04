/** What may be wrong with a proof. Each has its sentence `error.<code>` in messages/. */
export const faultCodes = [
  "ledger.no-web-crypto",
  "ledger.no-ed25519",
  "ledger.number-unsafe",
  "ledger.base64",
  "ledger.utf8",
  "ledger.hash-length",
  "ledger.index-outside",
  "ledger.proof-length",
  "ledger.shrunken",
  "ledger.inconsistent",
  "ledger.root-differs",
  "ledger.tile-length",
  "ledger.note-form",
  "ledger.note-too-long",
  "ledger.note-signatures",
  "ledger.verifier-form",
  "ledger.verifier-type",
  "ledger.verifier-id",
  "ledger.signature-wrong",
  "ledger.cosignature-form",
  "ledger.checkpoint-form",
  "ledger.json-form",
  "ledger.json-too-long",
  "ledger.json-too-deep",
  "ledger.json-duplicate",
  "ledger.json-surrogate",
  "ledger.json-number",
  "ledger.json-value",
  "ledger.entry-form",
  "ledger.proof-form",
  "ledger.advance-form",
  "ledger.receipt-too-large",
  "ledger.receipt-form",
  "ledger.receipt-index",
  "ledger.content-differs",
  "ledger.origin-differs",
  "ledger.unsigned",
  "ledger.key-not-trusted",
  "ledger.history-split",
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** Values that the sentence is filled with: places, lengths, names of keys. Never what a file holds. */
export type FaultFacts = Readonly<Record<string, string | number>>;

/** A proof that does not hold, or cannot be read. Without a sentence: the browser and the server have each their words. */
export class ProofFault extends Error {
  readonly code: FaultCode;
  readonly facts: FaultFacts;

  constructor(code: FaultCode, facts: FaultFacts = {}) {
    super(code);
    this.name = "ProofFault";
    this.code = code;
    this.facts = facts;
  }
}

/** Sizes and indices are whole numbers that JavaScript keeps exactly. Throws `ledger.number-unsafe`. */
export function expectSafe(...numbers: readonly number[]): void {
  if (!numbers.every((number) => Number.isSafeInteger(number) && number >= 0))
    throw new ProofFault("ledger.number-unsafe");
}
