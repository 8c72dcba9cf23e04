import { z } from "zod";
import { type FieldFault, invalid, type Refusal } from "#platform/errors/refusal.ts";

/** One issue as zod and Standard Schema tell it; only what the words need. */
const Issue = z.object({
  path: z
    .array(z.union([z.string(), z.number(), z.object({ key: z.union([z.string(), z.number()]) })]))
    .default([]),
  code: z.string().default("custom"),
  origin: z.string().optional(),
  minimum: z.coerce.number().optional(),
  maximum: z.coerce.number().optional(),
  input: z.unknown().optional(),
  params: z.object({ code: z.string() }).optional(),
});

/** The faults of an input, field by field, as a refusal whose sentences are made late. */
export function inputFaults(issues: readonly unknown[]): Refusal {
  return invalid(issues.map((issue) => asFault(Issue.parse(issue))));
}

function asFault(issue: z.output<typeof Issue>): FieldFault {
  const path = issue.path.map((part) => (typeof part === "object" ? part.key : part)).join(".");
  if (issue.params) return { path, code: issue.params.code };
  const { minimum, maximum } = issue;
  if (issue.code === "too_small" && issue.origin === "string" && minimum === 1)
    return { path, code: "input.required" };
  if (issue.code === "too_small")
    return {
      path,
      code: of("input.too-short", "input.too-low", issue.origin),
      facts: { minimum: minimum ?? 0 },
    };
  if (issue.code === "too_big")
    return {
      path,
      code: of("input.too-long", "input.too-high", issue.origin),
      facts: { maximum: maximum ?? 0 },
    };
  if (issue.code === "invalid_type" && issue.input === undefined) return { path, code: "input.required" };
  return { path, code: "input.format" };
}

function of(ofText: string, ofNumber: string, origin: string | undefined): string {
  return origin === "string" ? ofText : ofNumber;
}
