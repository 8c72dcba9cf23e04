import { hash } from "node:crypto";
import type { LawData } from "#rules/law.ts";

/** SHA-256 of all that had been published by `today`: another one means that a review may find something new. */
export function lawFingerprint(law: LawData, today: string): string {
  const known = Object.entries(law).map(([topic, parameters]) => [
    topic,
    Object.entries<readonly { published: string }[]>(parameters).map(([parameter, entries]) => [
      parameter,
      entries.filter(({ published }) => published <= today),
    ]),
  ]);
  return hash("sha256", JSON.stringify(known));
}
