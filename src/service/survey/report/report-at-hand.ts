import { z } from "zod";
import type { Ground } from "#platform/procedures/procedure.ts";
import { improvementsOf } from "../improvement/improvements-of.ts";
import { PeriodAsked } from "../result/period.ts";
import { resultOf } from "../result/read-result.ts";

export const ReportAsked = PeriodAsked.extend({ unitId: z.guid() });
export type ReportAsked = z.output<typeof ReportAsked>;

/** The result of a unit in a time, and what was planned about it. */
export async function reportAtHand(ground: Ground<ReportAsked>) {
  const result = await resultOf(ground, { ...ground.input, serviceId: null });
  const all = await improvementsOf(ground, ground.input.unitId);
  const { from, to } = result.period;
  const improvements = all.filter(({ foundFrom, foundTo }) => foundFrom <= to && foundTo >= from);
  return { result, improvements };
}
