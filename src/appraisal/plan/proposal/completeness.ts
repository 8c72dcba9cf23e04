import type { PlanContent, Result } from "#appraisal/plan/plan-content.ts";
import type { FieldFault } from "#platform/errors/refusal.ts";

type Written = Pick<PlanContent, "results" | "form">;

/**
 * What is missing before a plan can be proposed, each named by itself: a main result; for every result an
 * indicator and, on the form of those who serve a head's result, what it serves; for every indicator of a leader
 * its manual. `number` counts from 1 within the result's category, as the page and the printed form do.
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
      ...(form === "leader" ? withoutManual(result, facts) : []),
    ];
  });
  const noMain = !results.some(({ category }) => category === "main");
  return noMain ? [{ path: "results", code: "plan.no-main-result" }, ...faults] : faults;
}

function withoutManual({ indicators }: Result, of: { category: string; number: number }): FieldFault[] {
  return indicators.flatMap(({ indicatorId, manual }, index) =>
    manual === null
      ? [
          {
            path: `indicators.${indicatorId}`,
            code: "plan.indicator-without-manual",
            facts: { ...of, place: index + 1 },
          },
        ]
      : [],
  );
}
