import { openPlan, openPlanToWrite, placeOf } from "#appraisal/plan/open-plan.ts";
import { planNotOpen, planUnknown } from "#appraisal/plan/plan.errors.ts";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { endPlanChange } from "./end-change.ts";
import { openPlanChange } from "./open-change.ts";
import { OpeningPage, type OpeningStep } from "./opening.page.tsx";

/** An agreed plan is opened for a change, or left as it was agreed. */
export function openingPages(pages: Pages): void {
  pages.get("/rencana/:planId/buka", async (page) =>
    draw(page, await openPlanToWrite(page, "open"), "open", firstAttempt()),
  );

  pages.post("/rencana/:planId/buka", async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    const form = await readForm(page);
    return submit(
      async () => {
        await tell(page, openPlanChange, form, { planId, reason: form.text("reason") });
        return goTo(page, `/rencana/${planId}`, "flash.plan.opened");
      },
      async (refused) => draw(page, await openPlan(page), "open", failedAttempt(form, refused)),
    );
  });

  pages.get("/rencana/:planId/tutup", async (page) => {
    const plan = await openPlan(page);
    if (!isOpen(plan)) throw planNotOpen();
    if (!plan.may.suggest) throw notAllowed();
    return draw(page, plan, "end", firstAttempt());
  });

  pages.post("/rencana/:planId/tutup", async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    const form = await readForm(page);
    return submit(
      async () => {
        await tell(page, endPlanChange, form, { planId, reason: form.text("reason") });
        return goTo(page, `/rencana/${planId}`, "flash.plan.opening-ended");
      },
      async (refused) => draw(page, await openPlan(page), "end", failedAttempt(form, refused)),
    );
  });
}

/** Whether an agreed plan is being changed. */
export function isOpen({ state, writing }: PlanView): boolean {
  return state.kind === "agreed" && writing.kind !== "agreed";
}

function draw(page: PageContext, plan: PlanView, step: OpeningStep, attempt: Attempt) {
  return page.render(<OpeningPage {...{ plan, step, attempt }} />, {
    title: say(`plan.opening.${step}.title`),
    place: placeOf(plan),
    ...statusOfAttempt(attempt),
  });
}
