import type { Json as StoredJson } from "#platform/database/generated.ts";

/** As a record keeps it and as it comes back from the table: moments and days are text, what is undefined is gone. */
export function plainly(value: unknown): StoredJson {
  return JSON.parse(JSON.stringify(value));
}
