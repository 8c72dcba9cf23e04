import type { Pages } from "#platform/http/page-env.ts";
import { queuePages } from "#service/queue/queue.pages.tsx";
import { intakePages } from "./intake/intake.pages.tsx";
import { receiptPages } from "./receipt/receipt.pages.tsx";
import { statusPages } from "./status/status.pages.tsx";
import { actionPages } from "./work/action.pages.tsx";
import { correctionPages } from "./work/correction.pages.tsx";
import { deskPages } from "./worklist/desk.pages.tsx";

/** The counter: its work list, taking in, each case, the queue; and what the citizen sees of it. */
export function casePages(pages: Pages): void {
  deskPages(pages);
  intakePages(pages);
  actionPages(pages);
  correctionPages(pages);
  receiptPages(pages);
  statusPages(pages);
  queuePages(pages);
}
