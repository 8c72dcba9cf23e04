import { openPlan, openPlanToWrite } from "#appraisal/plan/open-plan.ts";
import { planIndicatorUnknown, planManualForLeaders, planUnknown } from "#appraisal/plan/plan.errors.ts";
import type { Indicator } from "#appraisal/plan/plan-content.ts";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { compareManual, ManualPage } from "./manual.page.tsx";
import { saveManual } from "./manual.ts";
import { inputOfManual, type ManualValues, typedManual, valuesOfManual } from "./manual.values.ts";

const path = "/rencana/:planId/indikator/:indicatorId/manual";

/** The manual of a leader's indicator: what it means and how it is measured. */
export function manualPages(pages: Pages): void {
  pages.get(path, async (page) => {
    const plan = await openPlanToWrite(page, "edit");
    const indicator = indicatorIn(plan, page);
    return draw(page, { plan, indicator }, firstAttempt(valuesOfManual(indicator)));
  });

  pages.post(path, async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    const indicatorId = idIn(page, "indicatorId", planIndicatorUnknown);
    const form = await readForm(page);
    const typed = typedManual(form);
    return submit(
      async () => {
        const input = { planId, indicatorId, revision: form.text("_version"), ...inputOfManual(typed) };
        await tell(page, saveManual, form, input);
        return goTo(page, `/rencana/${planId}`, "flash.plan.saved");
      },
      async (refused) => {
        const plan = await openPlan(page);
        return draw(page, { plan, indicator: indicatorIn(plan, page) }, failedAttempt(form, refused), typed);
      },
    );
  });
}

function indicatorIn(plan: PlanView, page: PageContext): Indicator {
  const indicatorId = idIn(page, "indicatorId", planIndicatorUnknown);
  if (plan.form !== "leader") throw planManualForLeaders();
  const indicators = plan.results.flatMap((result) => result.indicators);
  const found = indicators.find((candidate) => candidate.indicatorId === indicatorId);
  if (!found) throw planIndicatorUnknown();
  return found;
}

type Subject = { plan: PlanView; indicator: Indicator };

function draw(page: PageContext, subject: Subject, attempt: Attempt, typed?: ManualValues) {
  const compared = typed ? compareManual(typed, valuesOfManual(subject.indicator)) : [];
  return page.render(<ManualPage {...subject} attempt={attempt} compared={compared} />, {
    title: say("plan.manual.title"),
    place: "/rencana",
    ...statusOfAttempt(attempt),
  });
}
