import { hash } from "node:crypto";
import type { Json as StoredJson } from "#platform/database/generated.ts";
import { canonicalJson } from "../proof/canonical-json.ts";
import { plainly } from "./plainly.ts";

/** Stands in a state for what is too long for every record: that it is another is seen, though not where. */
export function digestOf(value: unknown): string {
  return hash("sha256", canonicalJson(JSON.parse(JSON.stringify(value))), "base64");
}

/** A state for each id that the rows speak of: of its own rows in their order. */
export function statesOf<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  stateOf: (rows: readonly Row[]) => unknown,
): Map<string, StoredJson> {
  const states = new Map<string, StoredJson>();
  for (const [id, mine] of Map.groupBy(rows, idOf)) states.set(id, plainly(stateOf(mine)));
  return states;
}
