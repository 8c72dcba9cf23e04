import { openPlan, openPlanToWrite, placeOf } from "#appraisal/plan/open-plan.ts";
import { planUnknown } from "#appraisal/plan/plan.errors.ts";
import { inWords } from "#appraisal/plan/plan-words.tsx";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { conductTitle, ExpectationPage } from "./expectation.page.tsx";
import { saveExpectations } from "./expectation.ts";

/** The seven values on one page: the law's behaviours, and what is expected of this person. */
export function expectationPages(pages: Pages): void {
  pages.get("/rencana/:planId/perilaku", async (page) => {
    const plan = await openPlanToWrite(page, "writeExpectations");
    return draw(page, plan, firstAttempt(valuesOf(plan)));
  });

  pages.post("/rencana/:planId/perilaku", async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    const form = await readForm(page);
    return submit(
      async () => {
        const { conduct } = await openPlan(page);
        const input = { planId, revision: form.text("_version"), expectations: typed(conduct, form) };
        await tell(page, saveExpectations, form, input);
        return goTo(page, `/rencana/${planId}#perilaku`, "flash.plan.saved");
      },
      async (refused) => {
        const plan = await openPlan(page);
        return draw(
          page,
          plan,
          failedAttempt(form, refused, (path) => fieldIn(plan, path)),
          form,
        );
      },
    );
  });
}

type Conduct = PlanView["conduct"];

function typed(conduct: Conduct, form: Form) {
  return conduct.map(({ code }) => ({ conductValue: code, expectation: form.text(code) }));
}

/** "expectations.2.expectation" is the third field of the page, which is named by its value. */
function fieldIn({ conduct }: PlanView, path: string): string {
  return conduct[Number(path.split(".")[1])]?.code ?? path;
}

function valuesOf({ conduct }: PlanView): Record<string, string> {
  return Object.fromEntries(conduct.map(({ code, expectation }) => [code, expectation]));
}

function draw(page: PageContext, plan: PlanView, attempt: Attempt, form?: Form) {
  const compared = plan.conduct.map(({ code, name, expectation }) => ({
    label: inWords(name),
    typed: form?.text(code) ?? expectation,
    kept: expectation,
  }));
  return page.render(<ExpectationPage {...{ plan, attempt, compared }} />, {
    title: conductTitle(plan),
    place: placeOf(plan),
    ...statusOfAttempt(attempt),
  });
}
