import { openFits } from "#appraisal/measured/open-fits.ts";
import { todayOf } from "#organisation/index.ts";
import { sendAnswer } from "#platform/files/send-file.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { readNumber } from "#ui/locale.ts";
import { IndicatorProgressPage } from "./indicator.page.tsx";
import { openProgress } from "./open-progress.ts";
import { progressIndicatorUnknown } from "./progress.errors.ts";
import { ProgressListPage } from "./progress-list.page.tsx";
import { readEvidence } from "./read-progress.ts";
import { recordProgress } from "./record-progress.ts";

const place = "/tahun-saya";

/** Where the person records how far each promise is, with evidence; the head reads the same. */
export function progressPages(pages: Pages): void {
  pages.get("/rencana/:planId/kemajuan", async (page) => {
    const opened = await openProgress(page);
    const fits = await openFits(page, opened.plan);
    return page.render(<ProgressListPage {...{ ...opened, fits }} today={todayOf(page)} />, {
      title: say("progress.title"),
      place,
    });
  });

  pages.get("/rencana/:planId/kemajuan/:indicatorId", (page) =>
    draw(page, firstAttempt({ reachedOn: todayOf(page) })),
  );

  pages.post("/rencana/:planId/kemajuan/:indicatorId", async (page) => {
    const form = await readForm(page);
    const { planId, indicatorId } = page.req.param();
    const input = { planId, indicatorId, ...(await typedIn(form)) };
    return submit(
      async () => {
        await tell(page, recordProgress, form, input);
        return goTo(page, `/rencana/${planId}/kemajuan/${indicatorId}`, "flash.progress.recorded");
      },
      (refused) => draw(page, failedAttempt(form, refused)),
    );
  });

  pages.get("/rencana/:planId/bukti/:evidenceId", async (page) => {
    const { planId, evidenceId } = page.req.param();
    const file = await ask(page, readEvidence, { planId, evidenceId });
    return sendAnswer(page, file);
  });
}

async function typedIn(form: Form) {
  const evidence = await form.file("evidenceFile");
  const value = form.optional("value");
  return {
    reachedOn: form.text("reachedOn"),
    value: value === undefined ? undefined : (readNumber(value) ?? value), // what is no number is refused by the command
    note: form.text("note"),
    milestoneId: form.optional("milestoneId"),
    evidenceTitle: form.text("evidenceTitle"),
    evidenceUrl: form.optional("evidenceUrl"),
    evidenceFile:
      evidence && new File([new Uint8Array(evidence.bytes)], evidence.name, { type: evidence.mediaType }),
  };
}

async function draw(page: PageContext, attempt: Attempt) {
  const { plan, entries, milestones } = await openProgress(page);
  const indicatorId = page.req.param("indicatorId");
  const result = plan.results.find((one) =>
    one.indicators.some((indicator) => indicator.indicatorId === indicatorId),
  );
  const indicator = result?.indicators.find((one) => one.indicatorId === indicatorId);
  if (!result || !indicator) throw progressIndicatorUnknown();
  const own = {
    entries: entries.filter((one) => one.indicatorId === indicatorId),
    milestones: milestones.filter((one) => one.indicatorId === indicatorId),
  };
  const [today, fits] = [todayOf(page), await openFits(page, plan)];
  const props = { plan, result, indicator, ...own, fit: fits(indicator), today, attempt };
  return page.render(<IndicatorProgressPage {...props} />, {
    title: indicator.statement,
    place,
    ...statusOfAttempt(attempt),
  });
}
