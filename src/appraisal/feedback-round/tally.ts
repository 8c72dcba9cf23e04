import { randomInt, randomUUID } from "node:crypto";
import { cannotSay, type OpenQuestion, openQuestions, type Statement, scores } from "./questionnaire.ts";
import type { Group, RoundOutcome, Side } from "./round.schema.ts";

/** One answer without whoever gave it. */
export type SealedAnswer = {
  side: Side;
  /** By the statement's code. */
  scores: Readonly<Record<string, number>>;
} & Readonly<Record<OpenQuestion, string>>;

export type Count = { side: Group; statement: string; score: number; answers: number };
export type Text = { textId: string; question: OpenQuestion; body: string };
export type Tally = {
  outcome: Extract<RoundOutcome, "by-side" | "merged" | "too-few">;
  /** How many answered. */
  subordinates: number;
  peers: number;
  counts: Count[];
  texts: Text[];
};

/**
 * What may be shown of a round. Each side alone where both have `minimum` answers, else all together, and never both:
 * the difference would be the side that is too small. Nothing where all together are too few.
 */
export function tally(
  answers: readonly SealedAnswer[],
  statements: readonly Statement[],
  minimum: number,
): Tally {
  const of = (side: Side) => answers.filter((answer) => answer.side === side);
  const [subordinates, peers] = [of("subordinate"), of("peer")];
  const answered = { subordinates: subordinates.length, peers: peers.length };
  if (answers.length < minimum) return { outcome: "too-few", ...answered, counts: [], texts: [] };
  const bySide = subordinates.length >= minimum && peers.length >= minimum;
  const shown: [Group, readonly SealedAnswer[]][] = bySide
    ? [
        ["subordinate", subordinates],
        ["peer", peers],
      ]
    : [["all", answers]];
  return {
    outcome: bySide ? "by-side" : "merged",
    ...answered,
    counts: shown.flatMap(([side, group]) =>
      statements.flatMap(({ code }) => countsOf(side, group, code, minimum)),
    ),
    texts: textsOf(answers),
  };
}

/** How often each score was given; nothing of a statement that fewer than `minimum` could judge. */
function countsOf(side: Group, answers: readonly SealedAnswer[], statement: string, minimum: number) {
  const given = answers.map((answer) => answer.scores[statement] ?? cannotSay);
  if (given.filter((score) => score !== cannotSay).length < minimum) return [];
  return [cannotSay, ...scores].map((score) => ({
    ...{ side, statement, score },
    answers: given.filter((one) => one === score).length,
  }));
}

/** The words of both sides together: whose side they are on is told by nobody, nor which two belong to one person. */
function textsOf(answers: readonly SealedAnswer[]): Text[] {
  return openQuestions.flatMap((question) =>
    shuffled(answers)
      .filter((answer) => answer[question] !== "")
      .map((answer) => ({ textId: randomUUID(), question, body: answer[question] }))
      .sort((one, other) => (one.textId < other.textId ? -1 : 1)),
  );
}

/** In an order that nobody can foresee (Fisher and Yates, with the machine's source of keys). */
export function shuffled<Item>(items: readonly Item[]): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const at = randomInt(last + 1);
    const [one, other] = [mixed[last], mixed[at]];
    if (one !== undefined && other !== undefined) [mixed[last], mixed[at]] = [other, one];
  }
  return mixed;
}
