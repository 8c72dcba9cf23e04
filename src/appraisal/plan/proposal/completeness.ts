import type { PlanContent, Result } from "#appraisal/plan/plan-content.ts";
import type { FieldFault } from "#platform/errors/refusal.ts";

type Written = Pick<PlanContent, "results" | "form">;

/**
 * What is missing before a plan can be proposed, each named by itself: a main result; for every result an
 * indicator and, on the form of those who serve a head's result, what it serves; for every indicator of a leader
 * its perspective and its manual. `number` counts from 1 within the result's category, as the page and the printed form do.
 */
export function missingFromPlan({ results, form }: Written): FieldFault[] {
  const faults: FieldFault[] = results.flatMap((result) => {
    const ofCategory = results.filter(({ category }) => category === result.category);
    const facts = { category: result.category, number: ofCategory.indexOf(result) + 1 };
    const path = `results.${result.resultId}`;
    return [
      ...(result.indicators.length === 0 ? [{ path, code: "plan.result-without-indicator", facts }] : []),
      ...(form === "staff" && result.serves === null
        ? [{ path, code: "plan.result-serves-nothing", facts }]
        : []),
      ...(form === "leader" ? ofLeader(result, facts) : []),
    ];
  });
  const noMain = !results.some(({ category }) => category === "main");
  return noMain ? [{ path: "results", code: "plan.no-main-result" }, ...faults] : faults;
}

/** What was taken over from the other form has no perspective yet. */
function ofLeader({ indicators }: Result, of: { category: string; number: number }): FieldFault[] {
  return indicators.flatMap(({ indicatorId, manual, perspective }, index) => {
    const facts = { ...of, place: index + 1 };
    const path = `indicators.${indicatorId}`;
    return [
      ...(perspective === null ? [{ path, code: "plan.indicator-without-perspective", facts }] : []),
      ...(manual === null ? [{ path, code: "plan.indicator-without-manual", facts }] : []),
    ];
  });
}
