import { planUnknown } from "#appraisal/plan/plan.errors.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { feedbackUnknown } from "../feedback.errors.ts";
import { HeardPage } from "./heard.page.tsx";
import { heardFeedback } from "./heard.ts";
import { hideFeedback } from "./hide.ts";
import { replyToFeedback } from "./reply.ts";

const address = "/rencana/:planId/umpan-balik/terdengar";

/** What was said about somebody's work: thanked by the person, put out of sight by the head where it insults. */
export function heardPages(pages: Pages): void {
  pages.get(address, (page) => draw(page, firstAttempt()));

  pages.post(`${address}/:feedbackId/balas`, async (page) => {
    const form = await readForm(page);
    const feedbackId = idIn(page, "feedbackId", feedbackUnknown);
    const body = form.text(`body-${feedbackId}`);
    return submit(
      async () => {
        const { planId } = await tell(page, replyToFeedback, form, { feedbackId, body });
        return goTo(page, `/rencana/${planId}/umpan-balik/terdengar`, "flash.feedback.replied");
      },
      (refused) =>
        draw(
          page,
          failedAttempt(form, refused, (path) => `${path}-${feedbackId}`),
        ),
    );
  });

  pages.post(`${address}/:feedbackId/sembunyikan`, async (page) => {
    const form = await readForm(page);
    const feedbackId = idIn(page, "feedbackId", feedbackUnknown);
    const reason = form.text(`reason-${feedbackId}`);
    return submit(
      async () => {
        const { planId } = await tell(page, hideFeedback, form, { feedbackId, reason });
        return goTo(page, `/rencana/${planId}/umpan-balik/terdengar`, "flash.feedback.hidden");
      },
      (refused) =>
        draw(
          page,
          failedAttempt(form, refused, (path) => `${path}-${feedbackId}`),
        ),
    );
  });
}

async function draw(page: PageContext, attempt: Attempt) {
  const planId = idIn(page, "planId", planUnknown);
  const heard = await ask(page, heardFeedback, { planId, after: page.req.query("after") });
  return page.render(<HeardPage heard={heard} attempt={attempt} />, {
    title: say(heard.isOwner ? "feedback.heard.title" : "feedback.heard.title-for", { name: heard.name }),
    place: heard.isOwner ? "/tahun-saya" : "/orang-saya",
    ...statusOfAttempt(attempt),
  });
}
