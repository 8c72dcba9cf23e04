/**
 * What one language contributes to the advice: words and short patterns (regular expressions without flags),
 * in lower case. Language, not law: it grows with what people write.
 */
export type Lexicon = {
  /** A first word that names doing something rather than what comes of it. */
  readonly activityFirst: readonly string[];
  /** Words that look like such a first word and are not. */
  readonly notActivityFirst: readonly string[];
  /** Counting what was done: meetings held, trainings attended. */
  readonly activityCounted: readonly string[];
  /** Praise or effort that nobody can measure. */
  readonly vague: readonly string[];
  /** Phrases in which a vague word has an exact meaning. */
  readonly notVague: readonly string[];
  /** Vague as long as no time is named beside it. */
  readonly vagueWithoutTime: readonly string[];
  readonly attendance: readonly string[];
  readonly paper: readonly string[];
  /** A beginning that announces a count. */
  readonly countFirst: readonly string[];
  /** What makes a paper worth measuring: free of mistakes, accepted. */
  readonly paperQuality: readonly string[];
  readonly citizens: readonly string[];
  readonly timeUnit: readonly string[];
  /** Says when or how often, without being a length of time. */
  readonly period: readonly string[];
  readonly money: readonly string[];
  /** Units that count things. */
  readonly countUnit: readonly string[];
  /** Measures that may well be below zero. */
  readonly signed: readonly string[];
  /** Measures that are a number of their own, without a unit. */
  readonly ownUnit: readonly string[];
  /** Two things promised in one sentence. */
  readonly twoThings: readonly string[];
  /** Pairs that are one thing. */
  readonly onePair: readonly string[];
  /** Numbers that number something and measure nothing: a year, a neighbourhood. */
  readonly notANumber: readonly string[];
};
