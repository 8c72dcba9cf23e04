import { tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { openProgress } from "./open-progress.ts";
import { progressSettled, progressUnknown, progressWithdrawn } from "./progress.errors.ts";
import { WithdrawPage } from "./withdraw.page.tsx";
import { withdrawProgress } from "./withdraw-progress.ts";

const address = "/rencana/:planId/catatan/:progressId/tarik";

/** A record that was a mistake is taken back with a reason. */
export function withdrawPages(pages: Pages): void {
  pages.get(address, async (page) => {
    const { plan, entry } = await opened(page);
    if (plan.standing !== "owner") throw notAllowed();
    if (entry.withdrawn) throw progressWithdrawn();
    if (!entry.mayWithdraw) throw progressSettled();
    return draw(page, firstAttempt());
  });

  pages.post(address, async (page) => {
    const form = await readForm(page);
    const { planId, progressId } = page.req.param();
    return submit(
      async () => {
        await tell(page, withdrawProgress, form, { planId, progressId, reason: form.text("reason") });
        const { indicator } = await opened(page);
        return goTo(page, `/rencana/${planId}/kemajuan/${indicator.indicatorId}`, "flash.progress.withdrawn");
      },
      (refused) => draw(page, failedAttempt(form, refused)),
    );
  });
}

async function draw(page: PageContext, attempt: Attempt) {
  const { plan, entry, indicator } = await opened(page);
  return page.render(<WithdrawPage {...{ planId: plan.planId, indicator, entry, attempt }} />, {
    title: say("progress.withdraw.title"),
    place: "/tahun-saya",
    ...statusOfAttempt(attempt),
  });
}

async function opened(page: PageContext) {
  const { plan, entries } = await openProgress(page);
  const entry = entries.find(({ progressId }) => progressId === page.req.param("progressId"));
  const indicators = plan.results.flatMap((result) => result.indicators);
  const indicator = indicators.find(({ indicatorId }) => indicatorId === entry?.indicatorId);
  if (!entry || !indicator) throw progressUnknown();
  return { plan, entry, indicator };
}
