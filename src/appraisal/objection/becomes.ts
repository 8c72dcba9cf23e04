import { intervalNamed, intervalsOf } from "#appraisal/evaluation/intervals.ts";
import { invalid } from "#platform/errors/refusal.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import type { Decision } from "#rules/decision.ts";
import { lawOn } from "#rules/law.ts";
import { decisionOn, type Wanted } from "./decision-on.ts";
import type { Objection, Ratings } from "./objection.schema.ts";
import type { ObjectionAtHand } from "./objection-at-hand.ts";

/** What a decision comes to by the law of the time that was rated, and the day of that law. Throws where a change changes nothing. */
export async function becomes(
  ground: Ground<unknown>,
  { objection, plan }: Pick<ObjectionAtHand, "objection" | "plan">,
  wanted: Wanted,
): Promise<Decision<Ratings> & { lawOn: string }> {
  if (wanted.outcome === "changed") expectChange(wanted, objection);
  const interval = intervalNamed(await intervalsOf(ground, plan), objection.interval);
  const { law } = ground.services;
  const laws = { rating: lawOn(law, interval.endsOn), objection: lawOn(law, ground.today) };
  return { ...decisionOn(objection.rated, wanted, laws), lawOn: interval.endsOn };
}

function expectChange({ results, conduct }: Wanted, { rated }: Objection): void {
  const faults = [
    ...(results ? [] : [{ path: "results", code: "evaluation.choose" }]),
    ...(conduct ? [] : [{ path: "conduct", code: "evaluation.choose" }]),
  ];
  if (faults.length > 0) throw invalid(faults);
  if (results === rated.results && conduct === rated.conduct)
    throw invalid([{ path: "outcome", code: "objection.nothing-changed" }]);
}
