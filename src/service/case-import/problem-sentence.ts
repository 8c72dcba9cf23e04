import { sayIfKnown } from "#platform/words/words.ts";

/** What is wrong with a cell of a log, in words; a field is called as on the page where columns are named. */
export function problemSentence({
  code,
  facts,
}: {
  code: string;
  facts: Readonly<Record<string, string | number>>;
}) {
  const { field } = facts;
  const words = field === undefined ? {} : { field: sayIfKnown(`case-import.field.${field}`) };
  return sayIfKnown(`error.${code}`, { ...facts, ...words });
}
