import type { LibraryEntry } from "./library.schema.ts";

/** The library, opened to take something from it for a result; `planPath` is "/rencana/<id>". */
export function libraryFor(planPath: string, resultId: string): string {
  return `/pustaka-indikator?untuk=${encodeURIComponent(`${planPath}/hasil/${resultId}`)}`;
}

const resultPath = /^\/rencana\/[0-9a-f-]{36}\/hasil\/[0-9a-f-]{36}$/;

/** The result that somebody looks for an indicator for; undefined for anything else that an address might say. */
export function resultAsked(text: string | undefined): string | undefined {
  return text !== undefined && resultPath.test(text) ? text : undefined;
}

/** The form of a new indicator with the entry's words in it; the target only where there is an example of one. */
export function formWith(entry: LibraryEntry, resultPathOf: string): string {
  const { statement, aspect, comparison, unit, example } = entry;
  const target = example === null ? "" : String(example);
  const words = new URLSearchParams({ statement, aspect, comparison, unit, target });
  return `${resultPathOf}/indikator/baru?${words}`;
}
