import { createHash } from "node:crypto";
import { newId } from "#platform/clock/new-id.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Happening } from "#platform/procedures/record.ts";

export type IssuedDocument = {
  bytes: Uint8Array;
  code: string;
  sha256: string;
  happenings: readonly Happening[];
};

export type Issue = {
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
 * second print is the same paper to the last byte, also at the same moment; a changed content gets a new code.
 */
export async function issueDocument(queries: Queries, issue: Issue): Promise<IssuedDocument> {
  const contentSha256 = sha256Of(JSON.stringify(issue.content));
  const known = await firstOf(queries, issue, contentSha256);
  if (known) return madeAgain(issue, known);
  const code = issue.newCode();
  const bytes = await issue.make(code, issue.now);
  const sha256 = sha256Of(bytes);
  if (await keep(queries, issue, { code, contentSha256, sha256 }))
    return { bytes, code, sha256, happenings: [issued(issue.kind, code, sha256)] };
  const faster = await firstOf(queries, issue, contentSha256);
  if (!faster) throw new Error(`the code ${code} was given before`);
  return madeAgain(issue, faster);
}

/**
 * The same in two steps: makes the document first, which needs no transaction and takes the time, and answers what
 * issues it in one. Made a second time only where somebody issued the same content meanwhile.
 */
export async function prepareDocument(
  read: <T>(work: (queries: Queries) => Promise<T>) => Promise<T>,
  issue: Issue,
): Promise<{ bytes: Uint8Array; issue: (queries: Queries) => Promise<IssuedDocument> }> {
  const known = await read((queries) => firstOf(queries, issue, sha256Of(JSON.stringify(issue.content))));
  const { code, made_at: madeAt } = known ?? { code: issue.newCode(), made_at: issue.now };
  const bytes = await issue.make(code, madeAt);
  const make: Issue["make"] = async (given, at) => (given === code ? bytes : issue.make(given, at));
  return { bytes, issue: (queries) => issueDocument(queries, { ...issue, newCode: () => code, make }) };
}

type Known = { code: string; made_at: Date };

async function madeAgain(issue: Issue, { code, made_at: madeAt }: Known): Promise<IssuedDocument> {
  const bytes = await issue.make(code, madeAt);
  return { bytes, code, sha256: sha256Of(bytes), happenings: [] };
}

/** What a paper's own receipt proves to whoever holds it: that these bytes were issued under this code. No person. */
function issued(kind: string, code: string, sha256: string): Happening {
  const subject = { kind: "document", id: code };
  return { kind: "document.issued", subject, facts: { document: kind, sha256 }, isForAnybody: true };
}

/** The one paper of this content. */
function firstOf(queries: Queries, issue: Issue, contentSha256: string): Promise<Known | undefined> {
  return queries
    .selectFrom("document")
    .select(["code", "made_at"])
    .where("agency_id", "=", issue.agencyId)
    .where("subject_id", "=", issue.subjectId)
    .where("kind", "=", issue.kind)
    .where("content_sha256", "=", contentSha256)
    .executeTakeFirst();
}

/** False when somebody printed the same meanwhile: waits for them, as they hold the same key. */
async function keep(
  queries: Queries,
  issue: Issue,
  made: { code: string; contentSha256: string; sha256: string },
): Promise<boolean> {
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
  const kept = await queries
    .insertInto("document")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return kept.numInsertedOrUpdatedRows === 1n;
}

function sha256Of(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
