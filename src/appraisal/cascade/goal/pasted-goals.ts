import { goalLimits } from "./goal.schema.ts";
import type { WrittenGoal } from "./write-goal.ts";

export type PastedGoals = {
  goals: WrittenGoal[];
  /** Lines, counted from 1, that cannot be kept as they are. */
  wrong: { line: number; code: "too-long" | "no-goal" | "too-many" }[];
};

type Line = { line: number; statement: string; indicator: string; target: string };

/**
 * Goals as they are pasted from a sheet or typed: one line "goal ⇥ indicator ⇥ target" (or with | between). A line
 * that begins empty, or with the goal of the line before it, is one more indicator of that goal.
 */
export function pastedGoals(text: string): PastedGoals {
  const read: PastedGoals = { goals: [], wrong: [] };
  for (const line of linesOf(text)) take(line, read);
  return read;
}

function linesOf(text: string): Line[] {
  return text
    .split("\n")
    .map((line, index) => {
      const [statement = "", indicator = "", target = ""] = line
        .split(line.includes("\t") ? "\t" : "|")
        .map((cell) => cell.trim());
      return { line: index + 1, statement, indicator, target };
    })
    .filter(({ statement, indicator }) => statement !== "" || indicator !== "");
}

function take({ line, statement, indicator, target }: Line, { goals, wrong }: PastedGoals): void {
  if (statement.length > wordsMax || indicator.length > wordsMax || target.length > targetMax) {
    wrong.push({ line, code: "too-long" });
    return;
  }
  const open = goals.at(-1);
  if (statement === "" && !open) {
    wrong.push({ line, code: "no-goal" });
    return;
  }
  const isOpen = open !== undefined && (statement === "" || statement === open.statement);
  const goal = isOpen ? open : { statement, servesId: null, indicators: [] };
  if (!isOpen) goals.push(goal);
  if (indicator === "") return;
  if (goal.indicators.length >= goalLimits.indicators) wrong.push({ line, code: "too-many" });
  goal.indicators = [...goal.indicators, { statement: indicator, target }];
}

const wordsMax = 500;
const targetMax = 200;
