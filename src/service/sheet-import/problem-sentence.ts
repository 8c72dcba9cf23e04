import { sayIfKnown } from "#platform/words/words.ts";
import type { SheetNoun } from "./import-noun.ts";

type Problem = { code: string; facts: Readonly<Record<string, string | number>> };

/** What is wrong with a cell, in words; a field is called as on the page where columns are named. */
export function problemSentenceOf(noun: SheetNoun): (problem: Problem) => string {
  return ({ code, facts }) => {
    const { field } = facts;
    const words = field === undefined ? {} : { field: sayIfKnown(`${noun}-import.field.${field}`) };
    return sayIfKnown(`error.${code}`, { ...facts, ...words });
  };
}
