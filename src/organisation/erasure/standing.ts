import type { Queries } from "#platform/database/database.ts";
import type { Services } from "#platform/procedures/services.ts";
import type { Decision } from "#rules/decision.ts";
import type { DataCategory } from "#rules/erasure/erasure.law.ts";
import { type Erasable, erasure } from "#rules/erasure/erasure.ts";
import { lawOn } from "#rules/law.ts";

type At = { queries: Queries; agencyId: number; today: string; services: Pick<Services, "law"> };

/** The first day away of somebody; null for who serves on. */
export async function leftOnOf({ queries, agencyId }: At, employeeId: string): Promise<string | null> {
  const row = await queries
    .selectFrom("departure")
    .select("left_on")
    .where("agency_id", "=", agencyId)
    .where("employee_id", "=", employeeId)
    .executeTakeFirst();
  return row?.left_on ?? null;
}

/** What the law says today about erasing a category of somebody's data. */
export function erasableToday(
  { today, services }: At,
  leftOn: string | null,
  category: DataCategory,
): Decision<Erasable> {
  return erasure({ category, leftOn, today }, lawOn(services.law, today));
}
