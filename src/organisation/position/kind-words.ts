import { currentLocale } from "#platform/words/words.ts";
import type { PositionKind } from "#rules/position-kind/position-kind.ts";

/** The official name of a kind of position; who does not read Indonesian is told beside it what it means. */
export function kindInWords({ name, gloss }: PositionKind): string {
  return currentLocale() === "id" ? name : `${name} (${gloss})`;
}
