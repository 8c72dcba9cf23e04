import { createHash } from "node:crypto";
import { newId } from "#platform/clock/new-id.ts";
import type { Queries } from "#platform/database/database.ts";

export type IssuedDocument = { bytes: Uint8Array; code: string; sha256: string };

type Issue = {
  agencyId: number;
  kind: string;
  subjectId: string;
  /** Everything that the paper says, as it goes to the template. */
  content: unknown;
  by: string | null;
  now: Date;
  newCode: () => string;
  make: (code: string, madeAt: Date) => Promise<Uint8Array>;
};

/**
 * Makes a document that can be checked later by its code. The same content keeps its code and its date, so a
 * second print is the same paper to the last byte; a changed content gets a new code.
 */
export async function issueDocument(queries: Queries, issue: Issue): Promise<IssuedDocument> {
  const contentSha256 = sha256Of(JSON.stringify(issue.content));
  const known = await queries
    .selectFrom("document")
    .select(["code", "made_at", "sha256"])
    .where("agency_id", "=", issue.agencyId)
    .where("subject_id", "=", issue.subjectId)
    .where("kind", "=", issue.kind)
    .where("content_sha256", "=", contentSha256)
    .executeTakeFirst();
  const code = known?.code ?? issue.newCode();
  const bytes = await issue.make(code, known?.made_at ?? issue.now);
  const sha256 = sha256Of(bytes);
  if (!known) await keep(queries, issue, { code, contentSha256, sha256 });
  return { bytes, code, sha256 };
}

async function keep(
  queries: Queries,
  issue: Issue,
  made: { code: string; contentSha256: string; sha256: string },
): Promise<void> {
  const row = {
    agency_id: issue.agencyId,
    document_id: newId(issue.now),
    code: made.code,
    kind: issue.kind,
    subject_id: issue.subjectId,
    content_sha256: made.contentSha256,
    sha256: made.sha256,
    made_by: issue.by,
    made_at: issue.now,
  };
  await queries.insertInto("document").values(row).execute();
}

function sha256Of(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
