import type { Indicator } from "#appraisal/plan/plan-content.ts";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { measureName } from "#measures/words.ts";
import { ask } from "#platform/http/ask.ts";
import type { PageContext } from "#platform/http/page-env.ts";
import { fittingMeasure } from "./fitting.ts";
import { measureOffer } from "./measure-offer.ts";

/** The measure that fits an indicator whose figure is typed, and where it is to be seen. */
export type Fit = { name: string; unitName: string; href: string };
export type Fits = (indicator: Indicator) => Fit | null;

type Plan = Pick<PlanView, "planId" | "standing" | "startsOn" | "endsOn"> & {
  results: readonly { indicators: readonly Indicator[] }[];
};

const none: Fits = () => null;

/** For the person and who appraises them; nobody else is told. */
export async function openFits(page: PageContext, plan: Plan): Promise<Fits> {
  const isTheirs = plan.standing === "owner" || plan.standing === "appraiser";
  const isTyped = plan.results.some(({ indicators }) => indicators.some(({ measured }) => !measured));
  if (!isTheirs || !isTyped) return none;
  const { measures, unitId, unitName } = await ask(page, measureOffer, { planId: plan.planId });
  const months = { dari: plan.startsOn.slice(0, 7), sampai: plan.endsOn.slice(0, 7) };
  const query = new URLSearchParams({ unit: unitId, ...months });
  return (indicator) => {
    const code = fittingMeasure(indicator, measures);
    return code === null ? null : { name: measureName(code), unitName, href: `/ukuran/${code}?${query}` };
  };
}
