import { sql } from "kysely";
import type { ComparedRow } from "#appraisal/exchange/import/compared-rows.ts";
import type { Deed } from "#platform/procedures/command.ts";

type Telling = Pick<Deed<unknown, unknown>, "queries" | "agencyId" | "notify">;

/** Whoever has a rating from the national system hears of it, and so does who appraises them, once for all of them. */
export async function tellOfRecorded(
  { queries, agencyId, notify }: Telling,
  year: number,
  lines: readonly ComparedRow[],
): Promise<void> {
  for (const { employee_id: to } of lines)
    if (to !== null)
      notify({
        to,
        message: "notice.exchange.recorded",
        facts: { year },
        href: `/tahun-saya/hasil?tahun=${year}`,
      });
  const planIds = lines.flatMap(({ plan_id }) => plan_id ?? []);
  if (planIds.length === 0) return;
  const appraisers = await queries
    .selectFrom("plan")
    .select(({ fn }) => ["appraiser_id", fn.countAll<number>().as("people")])
    .where("agency_id", "=", agencyId)
    .where(sql<boolean>`plan_id = any(${planIds}::uuid[])`)
    .groupBy("appraiser_id")
    .orderBy("appraiser_id")
    .execute();
  for (const { appraiser_id: to, people } of appraisers)
    notify({
      to,
      message: "notice.exchange.of-yours",
      facts: { year, count: Number(people) },
      href: `/orang-saya?tahun=${year}`,
    });
}
