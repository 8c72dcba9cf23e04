import { planUnknown } from "#appraisal/plan/plan.errors.ts";
import { openProgress } from "#appraisal/progress/open-progress.ts";
import { progressUnknown } from "#appraisal/progress/progress.errors.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { readNumber } from "#ui/locale.ts";
import { AnswerPage } from "./answer.page.tsx";
import { answerDispute } from "./answer-dispute.ts";
import { bindPages } from "./bind.pages.tsx";
import { DisputePage } from "./dispute.page.tsx";
import { disputeFigure } from "./dispute-figure.ts";
import { DisputesPage } from "./disputes.page.tsx";
import { fillNow } from "./fill-now.ts";
import { disputedAlready, disputeUnknown } from "./measured.errors.ts";
import { openDisputes, readDispute } from "./read-dispute.ts";

/** Figures that come from a measure: bound, taken at once, disputed, answered. */
export function measuredPages(pages: Pages): void {
  bindPages(pages);

  pages.post("/rencana/:planId/kemajuan/hitung", async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    await tell(page, fillNow, await readForm(page), { planId });
    return goTo(page, `/rencana/${planId}/kemajuan`, "flash.progress.measured");
  });

  disputePages(pages);
  answerPages(pages);
}

function disputePages(pages: Pages): void {
  const address = "/rencana/:planId/catatan/:progressId/sanggah";
  pages.get(address, (page) => drawDispute(page, firstAttempt()));

  pages.post(address, async (page) => {
    const form = await readForm(page);
    const { planId, progressId } = page.req.param();
    return submit(
      async () => {
        const input = { planId, progressId, reason: form.text("reason") };
        const { disputeId } = await tell(page, disputeFigure, form, input);
        return goTo(page, `/sanggahan/${disputeId}`, "flash.progress.disputed");
      },
      (refused) => drawDispute(page, failedAttempt(form, refused)),
    );
  });
}

async function drawDispute(page: PageContext, attempt: Attempt) {
  const { plan, entries } = await openProgress(page);
  const entry = entries.find(({ progressId }) => progressId === page.req.param("progressId"));
  const indicators = plan.results.flatMap((result) => result.indicators);
  const indicator = indicators.find(({ indicatorId }) => indicatorId === entry?.indicatorId);
  if (!entry?.measured || !indicator) throw progressUnknown();
  if (entry.measured.dispute) throw disputedAlready();
  if (!entry.mayDispute) throw notAllowed();
  return page.render(<DisputePage {...{ planId: plan.planId, indicator, entry, attempt }} />, {
    title: say("measured.dispute.title"),
    place: "/tahun-saya",
    ...statusOfAttempt(attempt),
  });
}

function answerPages(pages: Pages): void {
  pages.get("/sanggahan", async (page) => {
    const { disputes } = await ask(page, openDisputes, {});
    return page.render(<DisputesPage disputes={disputes} />, {
      title: say("measured.disputes"),
      place: "/ukuran",
    });
  });

  pages.get("/sanggahan/:disputeId", (page) => drawAnswer(page, firstAttempt()));

  pages.post("/sanggahan/:disputeId", async (page) => {
    const disputeId = idIn(page, "disputeId", disputeUnknown);
    const form = await readForm(page);
    const typed = form.optional("value");
    return submit(
      async () => {
        await tell(page, answerDispute, form, {
          ...{ disputeId, decision: form.text("decision"), reason: form.text("reason") },
          value: typed === undefined ? undefined : (readNumber(typed) ?? typed), // what is no number is refused by the command
        });
        return goTo(page, `/sanggahan/${disputeId}`, "flash.progress.answered");
      },
      (refused) => drawAnswer(page, failedAttempt(form, refused)),
    );
  });
}

async function drawAnswer(page: PageContext, attempt: Attempt) {
  const dispute = await ask(page, readDispute, { disputeId: idIn(page, "disputeId", disputeUnknown) });
  return page.render(<AnswerPage {...{ dispute, attempt }} />, {
    title: say("measured.dispute.title"),
    place: "/tahun-saya",
    ...statusOfAttempt(attempt),
  });
}
