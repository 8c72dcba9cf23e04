import { myPlans } from "#appraisal/plan/my-plans.ts";
import { openPlan, openPlanToWrite } from "#appraisal/plan/open-plan.ts";
import { planNotProposed, planUnknown } from "#appraisal/plan/plan.errors.ts";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { readPlanVersion } from "#appraisal/plan/version/read-version.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { agreePlan } from "./agree-plan.ts";
import { agreementsTo } from "./agreements.ts";
import { AnswerPage, answerTitle } from "./answer.page.tsx";
import { askPlanChange } from "./ask-change.ts";

/** The head's answer to a proposal: agreed, or what should change. */
export function answerPages(pages: Pages): void {
  pages.get("/rencana/:planId/persetujuan", async (page) => {
    const plan = await openPlan(page);
    const isBack = plan.standing === "appraiser" && ["change-asked", "offered"].includes(plan.writing.kind);
    if (isBack || plan.writing.kind === "agreed") return goTo(page, `/rencana/${plan.planId}`); // an old notice leads here
    return draw(page, await openPlanToWrite(page, "answer"), firstAttempt());
  });

  pages.post("/rencana/:planId/persetujuan", async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    const form = await readForm(page);
    return submit(
      async () => {
        const { outcome } = await tell(page, agreePlan, form, { planId, version: form.text("version") });
        return goTo(page, `/rencana/${planId}`, `flash.plan.${outcome}`);
      },
      async (refused) => draw(page, await openPlan(page), failedAttempt(form, refused)),
    );
  });

  pages.post("/rencana/:planId/perubahan", async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    const form = await readForm(page);
    return submit(
      async () => {
        const input = { planId, version: form.text("version"), reason: form.text("reason") };
        await tell(page, askPlanChange, form, input);
        return goTo(page, `/rencana/${planId}`, "flash.plan.change-asked");
      },
      async (refused) => draw(page, await openPlan(page), failedAttempt(form, refused)),
    );
  });
}

async function draw(page: PageContext, plan: PlanView, attempt: Attempt) {
  if (plan.writing.kind !== "proposed") throw attempt.refused ?? planNotProposed();
  const { version } = plan.writing;
  const { plans } = await ask(page, myPlans, {});
  const ownAgreed = plans.some((own) => own.year === plan.year && own.state.kind === "agreed");
  const kept = await ask(page, readPlanVersion, { planId: plan.planId, version });
  const personStandsBy = agreementsTo(plan, version).employee !== null;
  const { timeZone } = page.get("call");
  return page.render(
    <AnswerPage {...{ plan, version, kept, personStandsBy, ownAgreed, attempt, timeZone }} />,
    {
      title: answerTitle(plan),
      place: "/orang-saya",
      ...statusOfAttempt(attempt),
    },
  );
}
