import { planResultUnknown, planUnknown } from "#appraisal/plan/plan.errors.ts";
import { tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { confirmLook } from "./confirm-look.ts";

/** A line was looked at again and still fits. */
export function lookPages(pages: Pages): void {
  pages.post("/rencana/:planId/hasil/:resultId/dilihat", async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    const resultId = idIn(page, "resultId", planResultUnknown);
    await tell(page, confirmLook, await readForm(page), { planId, resultId });
    return goTo(page, `/rencana/${planId}#hasil-kerja`, "flash.cascade.looked");
  });
}
