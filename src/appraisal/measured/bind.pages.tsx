import { openPlan, openPlanToWrite } from "#appraisal/plan/open-plan.ts";
import { planIndicatorUnknown, planUnknown } from "#appraisal/plan/plan.errors.ts";
import type { Indicator } from "#appraisal/plan/plan-content.ts";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { BindPage } from "./bind.page.tsx";
import { bindMeasure, unbindMeasure } from "./bind-measure.ts";
import { measureOffer } from "./measure-offer.ts";

const path = "/rencana/:planId/indikator/:indicatorId/ukuran";

/** An indicator's figure comes from a measure, or is written by hand again. */
export function bindPages(pages: Pages): void {
  pages.get(path, async (page) => {
    const plan = await openPlanToWrite(page, "edit");
    const { measured } = indicatorIn(plan, page);
    const ofWhom = measured?.employeeId ? "person" : "unit";
    const chosen = { measure: measured ? `${measured.measure} ${ofWhom}` : "" };
    return draw(page, plan, firstAttempt({ ...chosen, serviceId: measured?.serviceId ?? "" }));
  });

  pages.post(path, async (page) => {
    const form = await readForm(page);
    const ids = idsIn(page);
    return submit(
      async () => {
        await tell(page, bindMeasure, form, { ...ids, revision: form.text("_version"), ...chosenIn(form) });
        return goTo(page, `/rencana/${ids.planId}`, "flash.plan.saved");
      },
      async (refused) => draw(page, await openPlan(page), failedAttempt(form, refused)),
    );
  });

  pages.post(`${path}/lepas`, async (page) => {
    const form = await readForm(page);
    const ids = idsIn(page);
    await tell(page, unbindMeasure, form, { ...ids, revision: form.text("_version") });
    return goTo(page, `/rencana/${ids.planId}`, "flash.plan.saved");
  });
}

function idsIn(page: PageContext) {
  const planId = idIn(page, "planId", planUnknown);
  return { planId, indicatorId: idIn(page, "indicatorId", planIndicatorUnknown) };
}

/** "case.closed person": what was chosen, and of whose work. */
function chosenIn(form: Form) {
  const [measure = "", ofWhom] = form.text("measure").split(" ");
  return { measure: measure || undefined, ofWhom: ofWhom ?? "unit", serviceId: form.optional("serviceId") };
}

function indicatorIn(plan: PlanView, page: PageContext): Indicator {
  const { indicatorId } = idsIn(page);
  const indicators = plan.results.flatMap((result) => result.indicators);
  const found = indicators.find((candidate) => candidate.indicatorId === indicatorId);
  if (!found) throw planIndicatorUnknown();
  return found;
}

async function draw(page: PageContext, plan: PlanView, attempt: Attempt) {
  const indicator = indicatorIn(plan, page);
  const offer = await ask(page, measureOffer, { planId: plan.planId });
  return page.render(<BindPage {...{ plan, indicator, offer, attempt }} />, {
    title: say("measured.title"),
    place: "/rencana",
    ...statusOfAttempt(attempt),
  });
}
