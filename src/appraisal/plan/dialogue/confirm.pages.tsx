import { openPlan, openPlanToWrite } from "#appraisal/plan/open-plan.ts";
import { planNotOffered, planUnknown } from "#appraisal/plan/plan.errors.ts";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { readPlanVersion } from "#appraisal/plan/version/read-version.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { lastStoodBy } from "./agreements.ts";
import { ConfirmPage, confirmTitle } from "./confirm.page.tsx";
import { confirmPlan } from "./confirm-plan.ts";

/** The person's word on a version that the head offers. */
export function confirmPages(pages: Pages): void {
  pages.get("/rencana/:planId/konfirmasi", async (page) => {
    const plan = await openPlan(page);
    if (plan.standing === "owner" && plan.writing.kind !== "offered")
      return goTo(page, `/rencana/${plan.planId}`); // an old notice leads here
    return draw(page, await openPlanToWrite(page, "confirm"), firstAttempt());
  });

  pages.post("/rencana/:planId/konfirmasi", async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    const form = await readForm(page);
    return submit(
      async () => {
        await tell(page, confirmPlan, form, { planId, version: form.text("version") });
        return goTo(page, `/rencana/${planId}`, "flash.plan.confirmed");
      },
      async (refused) => draw(page, await openPlan(page), failedAttempt(form, refused)),
    );
  });
}

async function draw(page: PageContext, plan: PlanView, attempt: Attempt) {
  if (plan.writing.kind !== "offered") throw attempt.refused ?? planNotOffered();
  const { version } = plan.writing;
  const against = lastStoodBy(plan, version) ?? undefined;
  const offered = await ask(page, readPlanVersion, { planId: plan.planId, version, against });
  const { timeZone } = page.get("call");
  return page.render(<ConfirmPage {...{ plan, offered, attempt, timeZone }} />, {
    title: confirmTitle(plan),
    place: "/rencana",
    ...statusOfAttempt(attempt),
  });
}
