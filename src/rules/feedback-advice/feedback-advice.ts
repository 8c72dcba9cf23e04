import { english } from "./lexicon.en.ts";
import { indonesian } from "./lexicon.id.ts";
import type { FeedbackLexicon } from "./lexicon.ts";

/** Feedback as it is being written; every part may still be empty. */
export type FeedbackDraft = {
  /** What was seen. */
  readonly body: string;
  /** What it did, and for whom. */
  readonly effect: string;
  /** What to go on with, or to try. */
  readonly nextStep: string;
};

/** The sentence is the message `feedback.advice.<code>`. A hint never blocks; praise is for what no rule mends. */
export type FeedbackAdvice = { readonly code: FeedbackAdviceCode; readonly severity: "hint" | "praise" };
export type FeedbackAdviceCode = (typeof hints)[number][0] | "specific";

/** Nobody reads a list: the two that help most come first. */
const hintsMax = 2;
/** Fewer words than this rarely tell what happened. */
const usefulWords = 8; // not of the law: language

type Signals = ReturnType<typeof signalsOf>;

/** Every hint with its rule, the most useful first: whom it hurts before what it lacks. */
const hints = [
  ["about-person", ({ aboutPerson }) => aboutPerson],
  ["only-verdict", ({ verdict, ownWords }) => verdict && ownWords === 0],
  ["too-short", ({ words }) => words < usefulWords],
  ["always", ({ always }) => always],
  ["no-occasion", ({ occasion }) => !occasion],
  ["no-effect", ({ effect }) => !effect],
  ["no-next", ({ nextStep }) => !nextStep],
] as const satisfies readonly (readonly [string, (signals: Signals) => boolean])[];

/** Every code there is, for who needs all the sentences. */
export const feedbackAdviceCodes: readonly FeedbackAdviceCode[] = [
  ...hints.map(([code]) => code),
  "specific",
];

/**
 * Advice on feedback while it is written, by plain rules that can be read above: at most two hints, or praise. Nothing
 * for a draft of fewer than two words.
 */
export function adviseOnFeedback(draft: FeedbackDraft): FeedbackAdvice[] {
  const signals = signalsOf(draft);
  if (signals.words < 2) return [];
  const found = hints.filter(([, holds]) => holds(signals)).slice(0, hintsMax);
  if (found.length === 0) return [{ code: "specific", severity: "praise" }];
  return found.map(([code]) => ({ code, severity: "hint" }));
}

/** What the words of a draft show. Pure, and quick enough for every key pressed. */
function signalsOf(draft: FeedbackDraft) {
  const body = plain(draft.body);
  const all = `${body} ${plain(draft.effect)} ${plain(draft.nextStep)}`.trim();
  const wordsIn = (text: string) => text.match(/[\p{L}\d]+/gu)?.length ?? 0;
  const left = body.replace(verdictEverywhere, " ").replace(fillerEverywhere, " ");
  return {
    words: wordsIn(all),
    /** Words of the body that are neither a verdict nor grammar. */
    ownWords: wordsIn(left),
    aboutPerson: aboutPerson.test(all),
    verdict: verdict.test(body),
    always: always.test(all),
    occasion: occasion.test(all),
    effect: draft.effect.trim() !== "" || effect.test(body),
    nextStep: draft.nextStep.trim() !== "",
  };
}

/** Both languages at once: people mix them. Entire words only, without looking behind: older browsers cannot. */
function whole(list: keyof FeedbackLexicon, flags = ""): RegExp {
  const words = [...indonesian[list], ...english[list]].join("|");
  return new RegExp(`(?:^|[^\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, `u${flags}`);
}

const aboutPerson = whole("aboutPerson");
const verdict = whole("verdict");
const verdictEverywhere = whole("verdict", "g");
const fillerEverywhere = whole("filler", "g");
const always = whole("always");
const occasion = whole("occasion");
const effect = whole("effect");

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}
