import { z } from "zod";
import { invalid } from "#platform/errors/refusal.ts";
import { written } from "#platform/procedures/written-number.ts";

const Agency = written(z.number().int().positive());

/** The agency of `--agency`, or the first. */
export function agencyIn({ agency = "1" }: Readonly<Record<string, string | undefined>>): number {
  const parsed = Agency.safeParse(agency);
  if (!parsed.success) throw invalid([{ path: "agency", code: "input.number" }]);
  return parsed.data;
}
