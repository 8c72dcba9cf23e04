import type { Ground } from "#platform/procedures/procedure.ts";
import { planTooMany } from "./plan.errors.ts";

type Siblings =
  | { among: "plan_result"; of: { plan_id: string } }
  | { among: "plan_indicator"; of: { result_id: string } };

/** The place after the last of its siblings. Throws `plan.too-many` where `more` of them would be above `maximum`. */
export async function nextOrdinal(
  { queries, agencyId }: Ground<unknown>,
  { among, of }: Siblings,
  maximum: number,
  more = 1,
): Promise<number> {
  const { count, last } = await queries
    .selectFrom(among)
    .select((row) => [
      row.fn.countAll<number>().as("count"),
      row.fn.coalesce(row.fn.max("ordinal"), row.lit(0)).as("last"),
    ])
    .where("agency_id", "=", agencyId)
    .where((row) => row.and(of))
    .executeTakeFirstOrThrow();
  if (count + more > maximum) throw planTooMany({ maximum });
  return last + 1;
}
