import { openPlan, openPlanToWrite } from "#appraisal/plan/open-plan.ts";
import { planUnknown } from "#appraisal/plan/plan.errors.ts";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { AdoptPage, fromPlan, tickedAtFirst } from "./adopt.page.tsx";
import { adoptResults } from "./adopt-results.ts";
import { readOffer } from "./read-offer.ts";

const path = "/rencana/:planId/salin";

/** Results that still hold, taken over in one step; and those of a position that one stands in for. */
export function adoptPages(pages: Pages): void {
  pages.get(path, async (page) => draw(page, await openPlanToWrite(page, "edit"), null));

  pages.post(path, async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    const form = await readForm(page);
    const resultIds = tickedIn(form);
    return submit(
      async () => {
        await tell(page, adoptResults, form, { planId, revision: form.text("_version"), resultIds });
        return goTo(page, `/rencana/${planId}`, "flash.plan.adopted");
      },
      async (refused) => {
        const { entry, ...attempt } = failedAttempt(form, refused);
        return draw(page, await openPlan(page), {
          ...attempt,
          entry: { ...entry, values: { ...entry.values, resultIds } },
        });
      },
    );
  });
}

function tickedIn(form: Form): string[] {
  return Object.keys(form.values())
    .filter((name) => name.startsWith(fromPlan))
    .flatMap((name) => form.all(name));
}

async function draw(page: PageContext, plan: PlanView, sent: Attempt | null) {
  const offer = await ask(page, readOffer, { planId: plan.planId });
  const attempt = sent ?? firstAttempt({ resultIds: tickedAtFirst(offer, plan) });
  return page.render(<AdoptPage plan={plan} offer={offer} attempt={attempt} />, {
    title: say("plan.adopt.title"),
    place: "/rencana",
    ...statusOfAttempt(attempt),
  });
}
