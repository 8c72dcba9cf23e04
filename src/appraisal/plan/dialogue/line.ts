import { z } from "zod";
import type { Result } from "#appraisal/plan/plan-content.ts";

export const lineKinds = ["result", "indicator", "conduct"] as const;

/** What people speak about one by one: a promised result, an indicator, or what is expected of a value of conduct. */
export const Line = z.object({ kind: z.enum(lineKinds), id: z.string().min(1).max(60) });
export type Line = z.output<typeof Line>;

export function sameLine(one: Line, other: Line | null): boolean {
  return other !== null && one.kind === other.kind && one.id === other.id;
}

type Spoken = {
  results: readonly Result[];
  conduct: readonly { code: string; expectation: string }[];
};

/** What a line says now; undefined where the plan does not have it (any more). */
export function wordsOfLine(plan: Spoken, { kind, id }: Line): string | undefined {
  if (kind === "result") return plan.results.find(({ resultId }) => resultId === id)?.statement;
  if (kind === "indicator")
    return plan.results.flatMap(({ indicators }) => indicators).find(({ indicatorId }) => indicatorId === id)
      ?.statement;
  return plan.conduct.find(({ code }) => code === id)?.expectation;
}
