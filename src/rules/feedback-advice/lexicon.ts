/**
 * What one language contributes to the advice: words and short patterns (regular expressions without flags), in lower
 * case. Language, not law: it grows with what people write.
 */
export type FeedbackLexicon = {
  /** What somebody is taken to be, instead of what they did. */
  readonly aboutPerson: readonly string[];
  /** Praise or blame that says how it was and not what happened. */
  readonly verdict: readonly string[];
  /** What makes an always of a once. */
  readonly always: readonly string[];
  /** Names a time or an occasion, so that the person remembers it. */
  readonly occasion: readonly string[];
  /** Says what came of it, and for whom. */
  readonly effect: readonly string[];
  /** Words of grammar, that say nothing of their own. */
  readonly filler: readonly string[];
};
