import { openPlan, openPlanToWrite } from "#appraisal/plan/open-plan.ts";
import { planIndicatorUnknown, planResultUnknown, planUnknown } from "#appraisal/plan/plan.errors.ts";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { showNumber } from "#ui/locale.ts";
import { compareIndicator, IndicatorPage } from "./indicator.page.tsx";
import { addIndicator, changeIndicator, deleteIndicator } from "./indicator.ts";
import {
  type IndicatorValues,
  inputOfIndicator,
  typedIndicator,
  valuesOfIndicator,
} from "./indicator.values.ts";

const ofResult = "/rencana/:planId/hasil/:resultId/indikator/baru";
const ofIndicator = "/rencana/:planId/indikator/:indicatorId";

const empty: IndicatorValues = {
  ...{ statement: "", aspect: "", perspective: "" },
  ...{ comparison: "at-least", target: "", unit: "", targetText: "" },
};

/** What the address of a new indicator says already, as the library's does; the form stays its writer's own. */
function begunWith(page: PageContext): IndicatorValues {
  const { statement = "", aspect = "", comparison, target, unit = "" } = page.req.query();
  const number = Number(target || Number.NaN);
  return {
    ...{ ...empty, statement, aspect, unit },
    comparison: comparison ?? empty.comparison,
    target: Number.isFinite(number) ? showNumber(number, 4) : "",
  };
}

/** The form of an indicator, new or changed. */
export function indicatorPages(pages: Pages): void {
  newIndicatorPages(pages);
  keptIndicatorPages(pages);
}

function newIndicatorPages(pages: Pages): void {
  pages.get(ofResult, async (page) => {
    const plan = await openPlanToWrite(page, "edit");
    const begun = begunWith(page);
    return draw(page, { plan, ...newIn(plan, page) }, firstAttempt(begun), begun);
  });

  pages.post(ofResult, async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    const resultId = idIn(page, "resultId", planResultUnknown);
    const form = await readForm(page);
    const typed = typedIndicator(form);
    return submit(
      async () => {
        const input = { planId, resultId, revision: form.text("_version"), ...inputOfIndicator(typed) };
        await tell(page, addIndicator, form, input);
        return goTo(page, `/rencana/${planId}`, "flash.plan.saved");
      },
      async (refused) => {
        const plan = await openPlan(page);
        return draw(page, { plan, ...newIn(plan, page) }, failedAttempt(form, refused), typed);
      },
    );
  });
}

function keptIndicatorPages(pages: Pages): void {
  pages.get(ofIndicator, async (page) => {
    const plan = await openPlanToWrite(page, "edit");
    const found = keptIn(plan, page);
    return draw(page, { plan, ...found }, firstAttempt(found.kept), found.kept);
  });

  pages.post(ofIndicator, async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    const indicatorId = idIn(page, "indicatorId", planIndicatorUnknown);
    const form = await readForm(page);
    const typed = typedIndicator(form);
    return submit(
      async () => {
        const input = { planId, indicatorId, revision: form.text("_version"), ...inputOfIndicator(typed) };
        await tell(page, changeIndicator, form, input);
        return goTo(page, `/rencana/${planId}`, "flash.plan.saved");
      },
      async (refused) => {
        const plan = await openPlan(page);
        return draw(page, { plan, ...keptIn(plan, page) }, failedAttempt(form, refused), typed);
      },
    );
  });

  pages.post(`${ofIndicator}/hapus`, async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    const indicatorId = idIn(page, "indicatorId", planIndicatorUnknown);
    const form = await readForm(page);
    await tell(page, deleteIndicator, form, { planId, indicatorId, revision: form.text("_version") });
    return goTo(page, `/rencana/${planId}`, "flash.plan.deleted");
  });
}

type Subject = {
  plan: PlanView;
  result: PlanView["results"][number];
  indicatorId?: string;
  kept?: IndicatorValues;
};

function newIn(plan: PlanView, page: PageContext): Pick<Subject, "result"> {
  const resultId = idIn(page, "resultId", planResultUnknown);
  const result = plan.results.find((candidate) => candidate.resultId === resultId);
  if (!result) throw planResultUnknown();
  return { result };
}

function keptIn(plan: PlanView, page: PageContext) {
  const indicatorId = idIn(page, "indicatorId", planIndicatorUnknown);
  for (const result of plan.results) {
    const indicator = result.indicators.find((candidate) => candidate.indicatorId === indicatorId);
    if (indicator) return { result, indicatorId, kept: valuesOfIndicator(indicator) };
  }
  throw planIndicatorUnknown();
}

function draw(page: PageContext, subject: Subject, attempt: Attempt, values: IndicatorValues) {
  const { plan, result, indicatorId, kept } = subject;
  const compared = kept ? compareIndicator(values, kept) : [];
  return page.render(<IndicatorPage {...{ plan, result, indicatorId, values, attempt, compared }} />, {
    title: say("plan.indicator.title"),
    place: "/rencana",
    scripts: ["advice.js"],
    ...statusOfAttempt(attempt),
  });
}
