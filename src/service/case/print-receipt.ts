import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { makeDocument } from "#platform/documents/document.ts";
import { query } from "#platform/procedures/query.ts";
import { inTimeZone, say, speaking } from "#platform/words/words.ts";
import { showInstant } from "#ui/locale.ts";
import { WhichCase } from "./case.schema.ts";
import { caseOf, type ShownCase } from "./read-case.ts";
import { statusAddress } from "./status-address.ts";

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
    const { queries, agencyId, services, now } = ground;
    const [shown, agency] = await Promise.all([caseOf(ground), agencyOf(queries, agencyId)]);
    const { name, parentName, address, timeZone } = agency;
    const paper = speaking("id", () => inTimeZone(timeZone, () => receiptPaper(shown)));
    const bytes = await makeDocument({
      ...{ template: "src/service/case/receipt.document.typ", language: "id", title: paper.title },
      data: { agency: { name, parentName, address }, ...paper },
      ...{ code: shown.code, verifyUrl: statusAddress(services.origin, agencyId, shown), author: name },
      madeOn: dayIn(timeZone, now),
    });
    return new File([new Uint8Array(bytes)], `tanda-terima-${shown.number}.pdf`, { type: "application/pdf" });
  },
});

/** Everything that the paper says, in Indonesian. */
function receiptPaper(shown: ShownCase) {
  const missing = shown.requirements.filter(({ code }) => !shown.papers.includes(code));
  const { open } = shown;
  const due = open?.dueAt && !open.pausedSince ? showInstant(open.dueAt) : say("case.receipt.later");
  return {
    title: say("case.receipt.of", { number: shown.number }),
    heading: say("case.receipt.title"),
    number: shown.number,
    rows: [
      [say("case.service"), shown.service],
      [say("case.name"), shown.applicant ?? say("case.not-said")],
      [say("case.received"), showInstant(shown.receivedAt)],
      [say("case.counter"), shown.takenInName],
      [say("case.due"), due],
      [say("case.code"), shown.code],
    ],
    missingTitle: say("case.missing.list"),
    missing: open?.pausedSince ? missing.map(({ label }) => label) : [],
    how: say("case.receipt.scan"),
  };
}
