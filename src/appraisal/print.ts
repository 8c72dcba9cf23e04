import { randomBytes } from "node:crypto";
import { dayIn } from "#platform/clock/clock.ts";
import { makeDocument } from "#platform/documents/document.ts";
import type { DocumentData } from "#platform/documents/document-data.ts";
import { verificationCode } from "#platform/documents/verification-code.ts";
import type { Deed } from "#platform/procedures/command.ts";
import { issueDocument } from "#platform/verification/issue-document.ts";

/** A document as its noun describes it, and what it is about. */
export type Printable = {
  kind: "plan" | "evaluation" | "evaluation-summary" | "dialogue" | "matrix";
  subject: { kind: string; id: string };
  /** Without its ending: "skp-2026-ratna". */
  fileName: string;
  document: { template: string; title: string; data: DocumentData };
  timeZone: string;
};

const codeBytes = 16;

/** Makes the PDF of a document, with its code; the same content is the same paper. Records who printed what. */
export async function print(
  deed: Deed<unknown, unknown>,
  { kind, subject, fileName, document, timeZone }: Printable,
): Promise<File> {
  const { queries, agencyId, actor, now, services, record } = deed;
  const issued = await issueDocument(queries, {
    agencyId,
    kind,
    subjectId: subject.id,
    content: document,
    by: actor?.employeeId ?? null,
    now,
    newCode: () => verificationCode(randomBytes(codeBytes)),
    make: (code, madeAt) =>
      makeDocument({
        ...document,
        code,
        verifyUrl: `${services.origin}/periksa/${agencyId}/${code}`,
        madeOn: dayIn(timeZone, madeAt),
        language: "id",
        author: document.data.agency.name,
      }),
  });
  record({
    kind: "document.printed",
    subject,
    facts: { document: kind, code: issued.code, sha256: issued.sha256 },
  });
  return new File([new Uint8Array(issued.bytes)], `${fileName}.pdf`, { type: "application/pdf" });
}
