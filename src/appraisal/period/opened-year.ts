import { prepared } from "#platform/database/prepared.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { periodNotOpen } from "./period.errors.ts";

type Where = Pick<Ground<unknown>, "queries" | "agencyId">;

/** Whether plans for `year` may be written. */
export async function isYearOpen({ queries, agencyId }: Where, year: number): Promise<boolean> {
  const { rows } = await openedYear(queries, { agencyId, year });
  return rows.length > 0;
}

/** Throws `period.not-open` for a year in which nobody plans. */
export async function expectOpenedYear(where: Where, year: number): Promise<void> {
  if (!(await isYearOpen(where, year))) throw periodNotOpen({ year });
}

/** The same, and the year's row is this transaction's alone: whoever changes something in the year holds it, too. */
export async function lockOpenedYear({ queries, agencyId }: Where, year: number): Promise<void> {
  const period = await queries
    .selectFrom("period")
    .select("year")
    .where("agency_id", "=", agencyId)
    .where("year", "=", year)
    .forUpdate()
    .executeTakeFirst();
  if (!period) throw periodNotOpen({ year });
}

/**
 * Whoever decides on ratings from elsewhere goes one after the other; nobody else waits for them, but for who changes
 * the year itself.
 */
export async function lockDecisions({ queries, agencyId }: Where, year: number): Promise<void> {
  await queries
    .selectFrom("period")
    .select("year")
    .where("agency_id", "=", agencyId)
    .where("year", "=", year)
    .forNoKeyUpdate()
    .execute();
}

const openedYear = prepared((queries, of: { agencyId: number; year: number }) =>
  queries
    .selectFrom("period")
    .select("year")
    .where("agency_id", "=", of.agencyId)
    .where("year", "=", of.year)
    .compile(),
);
