import { sendAnswer } from "#platform/files/send-file.ts";
import { ask } from "#platform/http/ask.ts";
import type { Pages } from "#platform/http/page-env.ts";
import { printPlan } from "./print-plan.ts";

/** The plan on paper. */
export function printPages(pages: Pages): void {
  pages.get("/rencana/:planId/pdf", async (page) =>
    sendAnswer(page, await ask(page, printPlan, { planId: page.req.param("planId") })),
  );
}
