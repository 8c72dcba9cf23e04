import { createHash } from "node:crypto";
import type { Queries } from "#platform/database/database.ts";

/** The code under which a paper just printed about `subjectId` can be checked. Throws when it was never issued. */
export async function codeOfPaper(
  queries: Queries,
  { agencyId, subjectId, bytes }: { agencyId: number; subjectId: string; bytes: Uint8Array },
): Promise<string> {
  const { code } = await queries
    .selectFrom("document")
    .select("code")
    .where("agency_id", "=", agencyId)
    .where("subject_id", "=", subjectId)
    .where("sha256", "=", createHash("sha256").update(bytes).digest("hex"))
    .executeTakeFirstOrThrow();
  return code;
}
