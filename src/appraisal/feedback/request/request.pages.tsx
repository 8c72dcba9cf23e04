import { planUnknown } from "#appraisal/plan/plan.errors.ts";
import { todayOf } from "#organisation/index.ts";
import { addDays } from "#platform/clock/clock.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { askFeedback } from "./ask-feedback.ts";
import { RequestPage } from "./request.page.tsx";
import { requestsOfPlan } from "./requests-of-plan.ts";

const address = "/rencana/:planId/umpan-balik/minta";
/** Time to remember something, and not to forget the question. */
const usualDays = 7;

/** Feedback is asked of named colleagues. */
export function requestPages(pages: Pages): void {
  pages.get(address, (page) => draw(page, firstAttempt({ dueOn: addDays(todayOf(page), usualDays) })));

  pages.post(address, async (page) => {
    const form = await readForm(page);
    const planId = idIn(page, "planId", planUnknown);
    const askedOf = form.all("askedOf");
    const input = { planId, askedOf, question: form.text("question"), dueOn: form.text("dueOn") };
    return submit(
      async () => {
        await tell(page, askFeedback, form, input);
        return goTo(page, `/rencana/${planId}/umpan-balik/minta`, "flash.feedback.asked");
      },
      (refused) => {
        const { entry, ...attempt } = failedAttempt(form, refused, (path) => path.replace(/\.\d+$/, ""));
        return draw(page, { ...attempt, entry: { ...entry, values: { ...entry.values, askedOf } } });
      },
    );
  });
}

async function draw(page: PageContext, attempt: Attempt) {
  const search = (page.req.query("cari") ?? "").slice(0, 100);
  const plan = await ask(page, requestsOfPlan, { planId: idIn(page, "planId", planUnknown), search });
  return page.render(<RequestPage {...{ plan, attempt, search, today: todayOf(page) }} />, {
    title: say(plan.isOwner ? "feedback.ask.title" : "feedback.ask.title-for", { name: plan.name }),
    place: plan.isOwner ? "/tahun-saya" : "/orang-saya",
    ...statusOfAttempt(attempt),
  });
}
