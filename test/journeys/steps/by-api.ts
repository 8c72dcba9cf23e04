import { type Api, textIn } from "#test/setup/api.ts";
import type { Person } from "#test/setup/plaju.ts";
import { accepted, agreedPlan, type WrittenPlan } from "#test/setup/plan-by-api.ts";
import type { Stage } from "./stage.ts";

const indicator = { statement: "Surat tanpa kesalahan data", target: 98, unit: "%" };

/** What somebody promised for 2027, proposed and agreed before the story begins. */
export async function promised(
  stage: Pick<Stage, "apiOf">,
  { owner, head }: { owner: Person; head: Person },
  statement = "Warga menerima surat yang benar",
): Promise<WrittenPlan> {
  const [his, heads] = [await stage.apiOf(owner), await stage.apiOf(head)];
  const result = { statement, servesText: "Warga Plaju terlayani dengan puas", indicators: [indicator] };
  return agreedPlan(his, heads, { year: 2027, results: [result] });
}

export type Rated = { interval: string; results: string; conduct: string; note: string };

/** The head rates; answers the id of the evaluation. */
export async function rated(head: Api, planId: string, { interval, ...rating }: Rated): Promise<string> {
  const content = { realisations: {}, resultFeedback: {}, conductFeedback: {}, recommendation: "" };
  const decided = await head.post(`/plans/${planId}/evaluations/${interval}`, {
    ...rating,
    content,
    revision: 0,
  });
  return textIn(accepted(decided), "evaluationId");
}
