import { planLineUnknown } from "#appraisal/plan/plan.errors.ts";
import type { PlanAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { planBody } from "#appraisal/plan/plan-body.ts";
import { keptVersion } from "#appraisal/plan/version/version-content.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { findConductValue } from "#rules/conduct/conduct.ts";
import { lawOn } from "#rules/law.ts";
import { type Line, wordsOfLine } from "./line.ts";

/** What the line says now, as it is written or as it was frozen. Throws where the plan has no such line. */
export async function expectLine(ground: Ground<unknown>, plan: PlanAtHand, line: Line): Promise<string> {
  const { queries, agencyId, services } = ground;
  const value =
    line.kind === "conduct" ? findConductValue(line.id, lawOn(services.law, plan.startsOn)) : undefined;
  const now = wordsIn(await planBody(queries, agencyId, plan.planId), line);
  const words = now ?? (await wordsInForce(ground, plan, line)) ?? value?.name.text;
  if (words === undefined) throw planLineUnknown();
  return words;
}

/** A line that the change of an agreed plan strikes out is spoken about as long as it binds. */
async function wordsInForce({ queries, agencyId }: Ground<unknown>, plan: PlanAtHand, line: Line) {
  if (plan.state.kind !== "agreed") return undefined;
  const { version } = plan.state;
  const { content } = await keptVersion(queries, agencyId, { planId: plan.planId, version });
  return wordsIn(content, line);
}

type Body = Pick<Awaited<ReturnType<typeof planBody>>, "results" | "expectations">;

function wordsIn({ results, expectations }: Body, line: Line): string | undefined {
  const conduct = expectations.map(({ conductValue, expectation }) => ({ code: conductValue, expectation }));
  return wordsOfLine({ results, conduct }, line);
}
