import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { makeDocument } from "#platform/documents/document.ts";
import { query } from "#platform/procedures/query.ts";
import { inTimeZone, say, speaking } from "#platform/words/words.ts";
import { WhichCase } from "../case.schema.ts";
import { type Receipt, receiptOf } from "./read-receipt.ts";
import { linesOf, papersIn } from "./receipt-words.ts";

export const caseReceipt = query({
  name: "case.print-receipt",
  route: {
    method: "GET",
    path: "/cases/{caseId}/receipt.pdf",
    summary: "The same as PDF, with a QR that leads to the status",
    tags: ["case"],
  },
  who: "signed-in",
  input: WhichCase,
  output: z.file(),
  run: async (ground) => {
    const { queries, agencyId, now } = ground;
    const [receipt, agency] = await Promise.all([receiptOf(ground), agencyOf(queries, agencyId)]);
    const { name, parentName, address, timeZone } = agency;
    const { shown, url } = receipt;
    const paper = speaking("id", () => inTimeZone(timeZone, () => receiptPaper(receipt)));
    const bytes = await makeDocument({
      ...{ template: "src/service/case/receipt/receipt.document.typ", language: "id", title: paper.title },
      data: { agency: { name, parentName, address }, ...paper },
      ...{ code: shown.code, verifyUrl: url, author: name },
      madeOn: dayIn(timeZone, now),
    });
    return new File([new Uint8Array(bytes)], `tanda-terima-${shown.number}.pdf`, { type: "application/pdf" });
  },
});

/** Everything that the paper says, in Indonesian. */
function receiptPaper(receipt: Receipt) {
  const { shown } = receipt;
  const { there, missing } = papersIn(receipt);
  const applicant = { term: say("case.name"), value: shown.applicant ?? say("case.not-said") };
  return {
    title: say("case.receipt.of", { number: shown.number }),
    heading: say("case.receipt.title"),
    number: shown.number,
    rows: [applicant, ...linesOf(receipt)].map(({ term, value }) => [term, value]),
    thereTitle: say("case.receipt.papers"),
    there,
    missingTitle: say("case.missing.list"),
    missing,
    how: say("case.receipt.scan"),
    qrWords: say("case.receipt.qr"),
  };
}
