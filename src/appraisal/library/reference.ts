import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { aspects, comparisons } from "#appraisal/plan/plan.schema.ts";
import { type FieldOfWork, fieldOfWork } from "#rules/indicator-advice/field-of-work.ts";
import { entryKey } from "./entry-key.ts";

const Written = z.object({
  source: z.string().min(1),
  indicators: z.array(
    z.object({
      statement: z.string().min(1).max(500),
      aspect: z.enum(aspects),
      comparison: z.enum(comparisons),
      unit: z.string().max(60),
      target: z.number(),
      kinds: z.array(z.string()),
      /** How the same work is often written. */
      insteadOf: z.string().min(1).max(500),
    }),
  ),
});

export type Reference = z.output<typeof Written>["indicators"][number] & {
  key: string;
  field: FieldOfWork;
};

let kept: readonly Reference[] | undefined;

/** What an empty library begins with; written for Ampera, so nobody's plan. Read once. */
export function references(): readonly Reference[] {
  kept ??= readReferences();
  return kept;
}

function readReferences(): Reference[] {
  const text = readFileSync("src/appraisal/library/written-for-ampera.yaml", "utf8");
  return Written.parse(parse(text)).indicators.map((indicator) => ({
    ...indicator,
    key: entryKey(indicator),
    field: fieldOfWork(indicator.statement.toLowerCase()),
  }));
}
