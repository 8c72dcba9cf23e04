/** What a caller can do about a refusal; doors map it to a status, the domain never does. */
export type RefusalKind =
  | "not-found"
  | "signed-out"
  | "forbidden"
  | "conflict"
  | "invalid"
  | "too-large"
  | "too-often"
  | "unavailable";

/** Values that the sentence `error.<code>` in messages/ is filled with. Never personal data. */
export type RefusalFacts = Readonly<Record<string, string | number>>;

/** One thing wrong with one field (`path`: "results.0.statement"); its sentence is the message `error.<code>`. */
export type FieldFault = { path: string; code: string; facts?: RefusalFacts };

/**
 * A "no" that the caller can understand: a stable code, typed facts, and the fields at fault.
 * The sentence is made late, in the reader's language, from the message `error.<code>`.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly kind: RefusalKind;
  readonly facts: RefusalFacts;
  readonly faults: readonly FieldFault[];
  /** Where the caller goes on, and the message that names it; only a page shows it. */
  next: { href: `/${string}`; label: string } | null = null;

  constructor(code: string, kind: RefusalKind, facts: RefusalFacts, faults: readonly FieldFault[]) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.kind = kind;
    this.facts = facts;
    this.faults = faults;
  }
}

/**
 * Declares one error of a noun, beside the noun, in its `x.errors.ts`:
 * `export const planAlreadyAgreed = refusal<{ agreedOn: string }>("plan.already-agreed", "conflict")`,
 * then `throw planAlreadyAgreed({ agreedOn })`.
 */
export function refusal<Facts extends RefusalFacts = Record<string, never>>(
  code: string,
  kind: RefusalKind,
): (...facts: Record<string, never> extends Facts ? [] : [facts: Facts]) => Refusal {
  return (...facts) => new Refusal(code, kind, facts[0] ?? {}, []);
}

/** A refusal of an input because of named fields, each with its own code and facts. */
export function invalid(faults: readonly FieldFault[]): Refusal {
  return new Refusal("input.invalid", "invalid", { count: faults.length }, faults);
}

/** The same refusal with the way on, for whoever reads it as a page. */
export function leadingTo(refused: Refusal, next: NonNullable<Refusal["next"]>): Refusal {
  refused.next = next;
  return refused;
}
