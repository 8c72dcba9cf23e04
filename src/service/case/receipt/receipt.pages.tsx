import { sendAnswer } from "#platform/files/send-file.ts";
import { ask } from "#platform/http/ask.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { caseUnknown } from "../case.errors.ts";
import { caseReceipt } from "./print-receipt.ts";
import { readReceipt } from "./read-receipt.ts";
import { ReceiptPage } from "./receipt.page.tsx";

const address = "/loket/permohonan/:caseId/tanda-terima";

/** What the citizen takes home, for the printer at the counter and as a file. */
export function receiptPages(pages: Pages): void {
  pages.get(address, async (page) => {
    const found = await ask(page, readReceipt, { caseId: idIn(page, "caseId", caseUnknown) });
    const { takenInBy } = found.shown;
    // who was called from the queue is followed by the next number, not by an empty form
    const next = page.req.query("dari") === "antrean" ? "/loket/antrean" : "/loket/baru";
    return page.render(<ReceiptPage {...found} next={`${next}?loket=${takenInBy}`} />, {
      title: say("case.receipt.title"),
      place: "/loket",
    });
  });
  pages.get(`${address}.pdf`, async (page) =>
    sendAnswer(page, await ask(page, caseReceipt, { caseId: idIn(page, "caseId", caseUnknown) })),
  );
}
