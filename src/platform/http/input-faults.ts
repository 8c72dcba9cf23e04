import { z } from "zod";
import { type FieldFault, invalid, type Refusal } from "#platform/errors/refusal.ts";

/** One issue as zod and Standard Schema tell it; only what the words need. */
const Issue = z.object({
  path: z
    .array(z.union([z.string(), z.number(), z.object({ key: z.union([z.string(), z.number()]) })]))
    .default([]),
  code: z.string().default("custom"),
  message: z.string().default(""),
  origin: z.string().optional(),
  minimum: z.coerce.number().optional(),
  maximum: z.coerce.number().optional(),
  format: z.string().optional(),
  params: z.object({ code: z.string() }).optional(),
});

/** More than anybody puts right at once; an answer must not be longer than what was sent. */
const faultsMax = 100;

/** The faults of an input, field by field, the first hundred of them, as a refusal whose sentences are made late. `input`: undefined where it is not at hand. */
export function inputFaults(issues: readonly unknown[], input: unknown): Refusal {
  return invalid(issues.slice(0, faultsMax).map((issue) => asFault(Issue.parse(issue), input)));
}

function asFault(issue: z.output<typeof Issue>, input: unknown): FieldFault {
  const keys = issue.path.map((part) => (typeof part === "object" ? part.key : part));
  const path = keys.join(".");
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
  if (issue.code === "too_big" && issue.origin === "file") {
    return { path, code: "input.file-too-large", facts: { maximumMb: Math.round((maximum ?? 0) / 1e6) } };
  }
  if (issue.code === "too_big")
    return {
      path,
      code: of("input.too-long", "input.too-high", issue.origin),
      facts: { maximum: maximum ?? 0 },
    };
  const isMissing = input === undefined ? /received undefined/.test(issue.message) : isAbsent(keys, input);
  if (isMissing) return { path, code: "input.required" };
  if (issue.format === "url") return { path, code: "input.address" };
  if (issue.code === "invalid_type" && /expected number/.test(issue.message))
    return { path, code: "input.number" };
  return { path, code: "input.format" };
}

/** Whether there is nothing at all where something was wanted. */
function isAbsent(keys: readonly (string | number)[], input: unknown): boolean {
  const at = keys.reduce<unknown>((value, key) => (isHolder(value) ? value[key] : undefined), input);
  return at === undefined || at === null || at === "";
}

function isHolder(value: unknown): value is Record<string | number, unknown> {
  return typeof value === "object" && value !== null;
}

function of(ofText: string, ofNumber: string, origin: string | undefined): string {
  return origin === "string" ? ofText : ofNumber;
}
