import { planUnknown } from "#appraisal/plan/plan.errors.ts";
import { todayOf } from "#organisation/index.ts";
import { earlierDay } from "#platform/clock/clock.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { endFeedbackLink } from "./end-link.ts";
import { linkUnknown } from "./link.errors.ts";
import { LinkPage, LinksPage } from "./link.page.tsx";
import { linksOfPlan } from "./links-of-plan.ts";
import { makeFeedbackLink } from "./make-link.ts";

const address = "/rencana/:planId/umpan-balik/tautan";

/** Addresses for service users: made, printed, closed. */
export function linkPages(pages: Pages): void {
  pages.get(address, (page) => draw(page, null));

  pages.post(address, async (page) => {
    const form = await readForm(page);
    const planId = idIn(page, "planId", planUnknown);
    const about = form.optional("about") ?? "person";
    const input = { planId, about, place: form.text("place"), expiresOn: form.text("expiresOn") };
    return submit(
      async () => {
        const { linkId } = await tell(page, makeFeedbackLink, form, input);
        return goTo(page, `/rencana/${planId}/umpan-balik/tautan/${linkId}`, "flash.feedback.link-made");
      },
      (refused) => draw(page, failedAttempt(form, refused)),
    );
  });

  pages.get(`${address}/:linkId`, async (page) => {
    const linkId = idIn(page, "linkId", linkUnknown);
    const plan = await opened(page);
    const link = plan.links.find((one) => one.linkId === linkId && one.state === "open");
    if (!link) throw linkUnknown();
    return page.render(<LinkPage plan={plan} link={link} />, { title: say("feedback.link.poster") });
  });

  pages.post(`${address}/:linkId/tutup`, async (page) => {
    const form = await readForm(page);
    const linkId = idIn(page, "linkId", linkUnknown);
    const { planId } = await tell(page, endFeedbackLink, form, { linkId });
    return goTo(page, `/rencana/${planId}/umpan-balik/tautan`, "flash.feedback.link-ended");
  });
}

function opened(page: PageContext) {
  return ask(page, linksOfPlan, { planId: idIn(page, "planId", planUnknown) });
}

async function draw(page: PageContext, attempt: Attempt | null) {
  const plan = await opened(page);
  const today = todayOf(page);
  const usual = { about: plan.leads ? "unit" : "person", expiresOn: laterOf(today, plan.endsOn) };
  return page.render(<LinksPage plan={plan} attempt={attempt ?? firstAttempt(usual)} today={today} />, {
    title: say(plan.isOwner ? "feedback.links.title" : "feedback.links.title-for", { name: plan.name }),
    place: plan.isOwner ? "/tahun-saya" : "/orang-saya",
    ...(attempt ? statusOfAttempt(attempt) : {}),
  });
}

/** Until the plan ends; where that is over, from today on it has to be chosen. */
function laterOf(today: string, endsOn: string): string {
  return earlierDay(today, endsOn) === today ? endsOn : "";
}
