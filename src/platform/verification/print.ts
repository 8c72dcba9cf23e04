import { randomBytes } from "node:crypto";
import { dayIn } from "#platform/clock/clock.ts";
import { makeDocument } from "#platform/documents/document.ts";
import type { DocumentData } from "#platform/documents/document-data.ts";
import { verificationCode } from "#platform/documents/verification-code.ts";
import type { Deed } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import type { Step } from "#rules/decision.ts";
import { type Issue, type IssuedDocument, issueDocument, prepareDocument } from "./issue-document.ts";

/** A document as its noun describes it, and what it is about. */
export type Printable = {
  kind:
    | "plan"
    | "evaluation"
    | "evaluation-summary"
    | "dialogue"
    | "matrix"
    | "objection"
    | "objection-decision"
    | "follow-up"
    | "credit-conversion"
    | "credit-accumulation"
    | "credit-determination"
    | "year-file"
    | "service-standard"
    | "service-notice";
  subject: { kind: string; id: string };
  /** Whose paper it is, where the subject alone does not say. */
  about?: string;
  /** Where the paper says what a rule comes to: the reasons, and the day whose law it is. */
  reasons?: { because: readonly Step[]; lawOn: string };
  /** Without its ending: "skp-2026-ratna". */
  fileName: string;
  document: { template: string; title: string; data: DocumentData };
  timeZone: string;
};

const codeBytes = 16;

/** Makes the PDF of a document, with its code; the same content is the same paper. Records who printed what. */
export async function print(deed: Deed<unknown, unknown>, printable: Printable): Promise<File> {
  const { kind, subject, about, fileName, reasons } = printable;
  const { bytes, code, sha256, happenings } = await issuePaper(deed, printable);
  for (const happening of happenings) deed.record(happening);
  const facts = { document: kind, code, sha256, ...(reasons && { lawOn: reasons.lawOn }) };
  const said = { ...(about && { about }), ...(reasons && { because: reasons.because }) };
  deed.record({ kind: "document.printed", subject, facts, ...said });
  return new File([new Uint8Array(bytes)], `${fileName}.pdf`, { type: "application/pdf" });
}

type Maker = Pick<Ground<unknown>, "queries" | "agencyId" | "actor" | "now" | "services">;
type Paper = Omit<Printable, "fileName" | "about" | "reasons">;
type Finish = (document: Uint8Array) => Promise<Uint8Array>;

/** The paper with its code, unrecorded. */
function issuePaper(maker: Maker, paper: Paper): Promise<IssuedDocument> {
  return issueDocument(
    maker.queries,
    issueOf(maker, paper, async (document) => document),
  );
}

/**
 * Makes a paper outside of any transaction, and answers what issues it in one, unrecorded. `finish` makes more of the
 * typeset document before it is issued.
 */
export function preparePaper(maker: Omit<Maker, "queries">, paper: Paper, finish: Finish) {
  const { services, agencyId } = maker;
  return prepareDocument((work) => services.database.read(agencyId, work), issueOf(maker, paper, finish));
}

function issueOf(
  { agencyId, actor, now, services }: Omit<Maker, "queries">,
  { kind, subject, document, timeZone }: Paper,
  finish: Finish,
): Issue {
  return {
    agencyId,
    kind,
    subjectId: subject.id,
    content: document,
    by: actor?.employeeId ?? null,
    now,
    newCode: () => verificationCode(randomBytes(codeBytes)),
    make: async (code, madeAt) =>
      finish(
        await makeDocument({
          ...document,
          code,
          verifyUrl: `${services.origin}/periksa/${agencyId}/${code}`,
          madeOn: dayIn(timeZone, madeAt),
          language: "id",
          author: document.data.agency.name,
        }),
      ),
  };
}
