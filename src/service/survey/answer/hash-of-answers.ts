import { createHash } from "node:crypto";
import type { Answer } from "../survey.schema.ts";

/** One hash over the ids of answers, in whatever order they come. */
export function hashOfAnswers(rows: readonly { readonly answer: Pick<Answer, "answerId"> }[]): string {
  const hash = createHash("sha256");
  for (const id of rows.map(({ answer }) => answer.answerId).sort()) hash.update(`${id}\n`);
  return hash.digest("hex");
}
