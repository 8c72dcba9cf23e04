import { openProgress } from "#appraisal/progress/open-progress.ts";
import { progressIndicatorUnknown } from "#appraisal/progress/progress.errors.ts";
import { tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { addMilestone } from "./add-milestone.ts";
import { milestoneReached, milestoneUnknown, milestoneWithdrawn } from "./milestone.errors.ts";
import { AddMilestonePage, WithdrawMilestonePage } from "./milestone.page.tsx";
import { withdrawMilestone } from "./withdraw-milestone.ts";

const place = "/tahun-saya";
const addAddress = "/rencana/:planId/kemajuan/:indicatorId/tonggak";
const withdrawAddress = "/rencana/:planId/tonggak/:milestoneId/lepas";

/** The dated steps towards an indicator: set, and given up. */
export function milestonePages(pages: Pages): void {
  pages.get(addAddress, (page) => drawAdd(page, firstAttempt()));

  pages.post(addAddress, async (page) => {
    const form = await readForm(page);
    const { planId, indicatorId } = page.req.param();
    const input = { planId, indicatorId, title: form.text("title"), dueOn: form.text("dueOn") };
    return submit(
      async () => {
        await tell(page, addMilestone, form, input);
        return goTo(page, `/rencana/${planId}/kemajuan/${indicatorId}`, "flash.milestone.added");
      },
      (refused) => drawAdd(page, failedAttempt(form, refused)),
    );
  });

  pages.get(withdrawAddress, async (page) => {
    const { milestone } = await opened(page);
    if (milestone.withdrawn) throw milestoneWithdrawn();
    if (milestone.reached) throw milestoneReached();
    return drawWithdraw(page, firstAttempt());
  });

  pages.post(withdrawAddress, async (page) => {
    const form = await readForm(page);
    const { planId, milestoneId } = page.req.param();
    return submit(
      async () => {
        const { milestone } = await opened(page);
        await tell(page, withdrawMilestone, form, { planId, milestoneId, reason: form.text("reason") });
        const back = `/rencana/${planId}/kemajuan/${milestone.indicatorId}`;
        return goTo(page, back, "flash.milestone.withdrawn");
      },
      (refused) => drawWithdraw(page, failedAttempt(form, refused)),
    );
  });
}

async function drawAdd(page: PageContext, attempt: Attempt) {
  const { plan } = await openProgress(page);
  if (plan.standing !== "owner") throw notAllowed();
  const indicators = plan.results.flatMap((result) => result.indicators);
  const indicator = indicators.find(({ indicatorId }) => indicatorId === page.req.param("indicatorId"));
  if (!indicator) throw progressIndicatorUnknown();
  return page.render(<AddMilestonePage {...{ plan, indicator, attempt }} />, {
    title: say("milestone.add"),
    place,
    ...statusOfAttempt(attempt),
  });
}

async function drawWithdraw(page: PageContext, attempt: Attempt) {
  const { plan, milestone } = await opened(page);
  return page.render(<WithdrawMilestonePage {...{ plan, milestone, attempt }} />, {
    title: say("milestone.withdraw.title"),
    place,
    ...statusOfAttempt(attempt),
  });
}

async function opened(page: PageContext) {
  const { plan, milestones } = await openProgress(page);
  if (plan.standing !== "owner") throw notAllowed();
  const milestone = milestones.find(({ milestoneId }) => milestoneId === page.req.param("milestoneId"));
  if (!milestone) throw milestoneUnknown();
  return { plan, milestone };
}
