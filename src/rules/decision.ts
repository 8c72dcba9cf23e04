import type { Source } from "./law.ts";

/**
 * One reason of a decision, plain JSON so that a page, a document and the ledger keep the same thing.
 * `rule` names the message `rules.step.<rule>`; the sentence is made late from `inputs` and `outcome`.
 */
export type Step = {
  readonly rule: string;
  readonly article: Source;
  readonly inputs: Readonly<Record<string, string | number>>;
  readonly outcome: string | number;
};

/** A value together with why: the steps in the order in which they were taken. */
export type Decision<T> = { readonly value: T; readonly because: readonly Step[] };
