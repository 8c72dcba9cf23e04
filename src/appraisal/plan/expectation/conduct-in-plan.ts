import { z } from "zod";
import type { PlanContent } from "#appraisal/plan/plan-content.ts";
import { conductValues } from "#rules/conduct/conduct.ts";
import type { Law } from "#rules/law.ts";

const OfficialWords = z.object({ text: z.string(), gloss: z.string() });

/** A value of conduct as the law words it, and what the head expects of this person. */
export const ConductInPlan = z.object({
  code: z.string(),
  name: OfficialWords,
  behaviours: z.array(OfficialWords),
  expectation: z.string(),
});
export type ConductInPlan = z.output<typeof ConductInPlan>;

/** Every value that the law knows, in its order. */
export function conductInPlan(
  { expectations }: Pick<PlanContent, "expectations">,
  law: Law,
): ConductInPlan[] {
  const expected = new Map(expectations.map((row) => [row.conductValue, row.expectation]));
  return conductValues(law).map(({ code, name, behaviours }) => ({
    code,
    name,
    behaviours: [...behaviours],
    expectation: expected.get(code) ?? "",
  }));
}
