import { z } from "zod";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { FindingPage } from "./finding.page.tsx";
import { giveVerdict } from "./give-verdict.ts";
import { findingUnknown } from "./law-review.errors.ts";
import { readFinding, readLawReview } from "./read-review.ts";
import { ReviewPage, reviewPath } from "./review.page.tsx";
import { startLawReview } from "./start-review.ts";

/** Decisions whose law became known later; before the page of one record, whose address it would be. */
export function lawReviewPages(pages: Pages): void {
  pages.get(reviewPath, (page) => drawReview(page, firstAttempt()));
  pages.post(reviewPath, async (page) => {
    const form = await readForm(page);
    return submit(
      async () => {
        const { jobId } = await tell(page, startLawReview, form, {});
        return page.redirect(`/pekerjaan/${jobId}?lalu=${reviewPath}`, 303);
      },
      (refused) => drawReview(page, failedAttempt(form, refused)),
    );
  });
  pages.get(`${reviewPath}/:findingId`, (page) => drawFinding(page, firstAttempt()));
  pages.post(`${reviewPath}/:findingId`, decide);
}

async function drawReview(page: PageContext, attempt: Attempt) {
  const query = page.req.query();
  const show = query.tampil === "semua" ? "all" : "open";
  const after = z.uuid().optional().catch(undefined).parse(query.after);
  const review = await ask(page, readLawReview, { show, after });
  const address = { path: reviewPath, query, card: "temuan" };
  return page.render(<ReviewPage {...{ review, show, address, attempt }} />, {
    title: say("law-review.title"),
    place: "/periode",
    ...statusOfAttempt(attempt),
  });
}

async function drawFinding(page: PageContext, attempt: Attempt) {
  const view = await ask(page, readFinding, { findingId: findingIdIn(page) });
  return page.render(<FindingPage view={view} attempt={attempt} />, {
    title: say("law-review.finding.title"),
    place: "/periode",
    ...statusOfAttempt(attempt),
  });
}

async function decide(page: PageContext) {
  const form = await readForm(page);
  const findingId = findingIdIn(page);
  return submit(
    async () => {
      await tell(page, giveVerdict, form, {
        ...{ findingId, verdict: form.optional("verdict"), reason: form.text("reason") },
        ...{ corrector: form.text("corrector"), dueOn: form.optional("dueOn"), seen: form.text("seen") },
      });
      return goTo(page, `${reviewPath}/${findingId}`, "flash.law-review.kept");
    },
    (refused) => drawFinding(page, failedAttempt(form, refused)),
  );
}

function findingIdIn(page: PageContext): string {
  return idIn(page, "findingId", findingUnknown);
}
