import { type Answer, type Api, numberIn, textIn } from "./api.ts";

export type PlanWords = {
  year: number;
  results: readonly {
    statement: string;
    servesId?: string;
    servesText?: string;
    indicators: readonly IndicatorWords[];
  }[];
};
type IndicatorWords = { statement: string; target: number; unit: string; perspective?: string };

export type WrittenPlan = { planId: string; revision: number; resultIds: string[]; indicatorIds: string[] };

/** Writes a plan with its results and indicators, as a program would. Throws where one step is refused. */
export async function writePlan(api: Api, { year, results }: PlanWords): Promise<WrittenPlan> {
  const started = accepted(await api.post("/plans", { year, approach: "quantitative" }));
  const planId = textIn(started, "planId");
  let revision = 1;
  const resultIds: string[] = [];
  const indicatorIds: string[] = [];
  for (const { statement, servesId = null, servesText = "", indicators } of results) {
    const result = { revision, category: "main", statement, servesId, servesText };
    const added = accepted(await api.post(`/plans/${planId}/results`, result));
    const resultId = textIn(added, "resultId");
    revision = numberIn(added, "revision");
    resultIds.push(resultId);
    for (const words of indicators) {
      const indicator = { revision, aspect: "quality", comparison: "at-least", ...words };
      const written = accepted(await api.post(`/plans/${planId}/results/${resultId}/indicators`, indicator));
      revision = numberIn(written, "revision");
      indicatorIds.push(textIn(written, "indicatorId"));
    }
  }
  return { planId, revision, resultIds, indicatorIds };
}

/** The same, proposed and agreed. */
export async function agreedPlan(owner: Api, head: Api, words: PlanWords): Promise<WrittenPlan> {
  const plan = await writePlan(owner, words);
  const proposed = accepted(await owner.post(`/plans/${plan.planId}/versions`, { revision: plan.revision }));
  const version = numberIn(proposed, "version");
  accepted(await head.post(`/plans/${plan.planId}/agreement`, { version }));
  return plan;
}

/** The answer, when it says that it was done. */
export function accepted(answer: Answer): Answer {
  if (answer.status >= 300) throw new Error(`refused: ${answer.status} ${answer.text.slice(0, 1000)}`);
  return answer;
}
