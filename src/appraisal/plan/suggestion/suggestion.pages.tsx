import { drawLine } from "#appraisal/plan/dialogue/line.pages.tsx";
import { pathOfLine } from "#appraisal/plan/dialogue/tell-the-other.ts";
import {
  inputOfIndicator,
  typedIndicator,
  valuesOfIndicator,
} from "#appraisal/plan/indicator/indicator.values.ts";
import { openPlan, placeOf } from "#appraisal/plan/open-plan.ts";
import { planIndicatorUnknown, planSuggestionUnknown, planUnknown } from "#appraisal/plan/plan.errors.ts";
import { tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { answerSuggestion, suggestionAnswers } from "./answer-suggestion.ts";
import { SuggestionPage } from "./suggestion.page.tsx";
import { suggestIndicator } from "./suggestion.ts";

const ofIndicator = "/rencana/:planId/baris/indicator/:indicatorId/usulan";

/** Another target or wording for an indicator: asked for, and answered. */
export function suggestionPages(pages: Pages): void {
  pages.get(ofIndicator, (page) => draw(page, null));

  pages.post(ofIndicator, async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    const indicatorId = idIn(page, "indicatorId", planIndicatorUnknown);
    const form = await readForm(page);
    return submit(
      async () => {
        const { aspect, perspective, ...asked } = inputOfIndicator(typedIndicator(form));
        await tell(page, suggestIndicator, form, {
          ...{ planId, indicatorId, reason: form.text("reason") },
          ...asked,
        });
        const line = { kind: "indicator", id: indicatorId } as const;
        return goTo(page, `${pathOfLine(planId, line)}#usulan`, "flash.plan.suggested");
      },
      (refused) => draw(page, failedAttempt(form, refused)),
    );
  });

  pages.post("/rencana/:planId/usulan/:suggestionId", async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    const suggestionId = idIn(page, "suggestionId", planSuggestionUnknown);
    const form = await readForm(page);
    const line = { kind: "indicator", id: form.text("lineId") } as const;
    const answer = suggestionAnswers.find((one) => one === form.text("answer")) ?? "declined";
    return submit(
      async () => {
        await tell(page, answerSuggestion, form, {
          planId,
          suggestionId,
          answer,
          reason: form.text("reason"),
        });
        return goTo(page, `${pathOfLine(planId, line)}#usulan`, `flash.plan.suggestion-${answer}`);
      },
      (refused) => drawLine(page, line, failedAttempt(form, refused)),
    );
  });
}

async function draw(page: PageContext, failed: Attempt | null) {
  const plan = await openPlan(page);
  if (!plan.may.suggest) throw notAllowed();
  const indicatorId = idIn(page, "indicatorId", planIndicatorUnknown);
  const indicators = plan.results.flatMap(({ indicators: of }) => of);
  const indicator = indicators.find((candidate) => candidate.indicatorId === indicatorId);
  if (!indicator) throw planIndicatorUnknown();
  const attempt = failed ?? firstAttempt(valuesOfIndicator(indicator));
  const line = { kind: "indicator", id: indicatorId } as const;
  const action = `${pathOfLine(plan.planId, line)}/usulan`;
  return page.render(<SuggestionPage {...{ plan, indicator, action, attempt }} />, {
    title: say("plan.suggest.title"),
    place: placeOf(plan),
    ...statusOfAttempt(attempt),
  });
}
