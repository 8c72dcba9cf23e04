import { openPlan, openPlanToWrite } from "#appraisal/plan/open-plan.ts";
import { planUnknown } from "#appraisal/plan/plan.errors.ts";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { ProposePage } from "./propose.page.tsx";
import { proposePlan } from "./propose-plan.ts";

/** From a draft to a proposal: one page that asks once more. */
export function proposePages(pages: Pages): void {
  pages.get("/rencana/:planId/ajukan", async (page) =>
    draw(page, await openPlanToWrite(page, "propose"), firstAttempt()),
  );

  pages.post("/rencana/:planId/ajukan", async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    const form = await readForm(page);
    return submit(
      async () => {
        await tell(page, proposePlan, form, { planId, revision: form.text("_version") });
        return goTo(page, `/rencana/${planId}`, "flash.plan.proposed");
      },
      async (refused) => draw(page, await openPlan(page), failedAttempt(form, refused)),
    );
  });
}

function draw(page: PageContext, plan: PlanView, attempt: Attempt) {
  return page.render(<ProposePage plan={plan} attempt={attempt} />, {
    title: say("plan.propose.title", { name: plan.appraiser.name }),
    place: "/rencana",
    ...statusOfAttempt(attempt),
  });
}
