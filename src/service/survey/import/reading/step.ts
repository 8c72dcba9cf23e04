import type {
  SatisfactionElement,
  SatisfactionSurveyLaw,
} from "#rules/satisfaction/satisfaction-survey.law.ts";
import { plainWord } from "#service/sheet-import/sheet-import.schema.ts";

/** The four answers, 1 the worst. */
export type Step = 1 | 2 | 3 | 4;
const steps = [1, 2, 3, 4] as const;

type Elements = SatisfactionSurveyLaw["elements"];

/** An answer that says by itself which it is: a digit, or the official words of that question. Null where it does not. */
export function stepOf(elements: Elements, element: SatisfactionElement, text: string): Step | null {
  const { digit, letter, words } = partsOf(text);
  if (words === "") return letter === null ? digit : null; // which end "a" is, the form decides
  const said = officialStep(elements, element, words);
  return digit === null || digit === said ? said : null;
}

/** A bare number says what it says: one that is none of the four is of another scale, and no word to be explained. */
export function isNumber(text: string): boolean {
  return /^-?\d+(?:[.,]\d+)?$/.test(plainWord(text));
}

/** What an answer probably means, for a person to look at: in the order of the official form "a" is the worst. */
export function likelyStep(text: string): Step | undefined {
  const { digit, letter, words } = partsOf(text);
  const [first = ""] = words.split(" ");
  const byWord = beginnings.findIndex((some) => some.includes(first));
  if (words !== "" && byWord >= 0) return steps[byWord];
  return digit ?? letter ?? undefined;
}

/** How answers of other forms begin, the worst first; a bare word is the third ("sesuai", "mudah"). */
const beginnings: readonly (readonly string[])[] = [
  ["tidak", "buruk", "not", "never", "poor", "bad"],
  ["kurang", "cukup", "less", "fair", "rather"],
  ["sesuai", "mudah", "cepat", "baik", "puas", "setuju", "good", "satisfied", "agree"],
  ["sangat", "very", "excellent", "fully", "strongly"],
];

function partsOf(text: string): { digit: Step | null; letter: Step | null; words: string } {
  const plain = plainWord(text);
  const parts = /^(?:([1-4])(?:[.,]0+)?|([a-d]))(?:\s*[-.):=]+\s*(.*)|)$/.exec(plain);
  if (!parts) return { digit: null, letter: null, words: plain };
  const [, number, sign, words = ""] = parts;
  return {
    digit: steps.find((step) => String(step) === number) ?? null,
    letter: sign === undefined ? null : (steps["abcd".indexOf(sign)] ?? null),
    words: words.trim(),
  };
}

function officialStep(elements: Elements, element: SatisfactionElement, words: string): Step | null {
  const { answers } = elements.find(({ code }) => code === element) ?? {};
  const at = (answers ?? []).findIndex((answer) => lettersOf(answer) === lettersOf(words));
  return steps[at] ?? null;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}
