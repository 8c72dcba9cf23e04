import { dayIn } from "#platform/clock/clock.ts";
import { prepared } from "#platform/database/prepared.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { currentTimeZone } from "#platform/words/words.ts";
import type { Span } from "#rules/period/period.ts";
import { type Closing, closingOf } from "./closing-state.ts";
import { yearClosed } from "./year-end.errors.ts";

type Where = Pick<Ground<unknown>, "queries" | "agencyId">;

/**
 * For every change that binds somebody in a year: throws `year-end.closed` once it is being closed or closed. The
 * year's row is held until the transaction ends, so that a closing begins before such a change or after it.
 */
export async function expectYearOpen(where: Where, year: number): Promise<void> {
  expectNoClosing(await closingWhileHeld(where, year), year);
}

/** The same for every opened year that these days touch. */
export async function expectSpanOpen(where: Where, { startsOn, endsOn }: Span): Promise<void> {
  const [first, last] = [Number(startsOn.slice(0, 4)), Number(endsOn.slice(0, 4))];
  const opened = await where.queries
    .selectFrom("period")
    .select("year")
    .where("agency_id", "=", where.agencyId)
    .where("year", ">=", first)
    .where("year", "<=", last)
    .orderBy("year")
    .execute();
  for (const { year } of opened) await expectYearOpen(where, year);
}

/** The two halves of it, for who asks something else meanwhile. */
export async function closingWhileHeld(where: Where, year: number): Promise<Closing | null> {
  const { queries, agencyId } = where;
  const [, closing] = await Promise.all([heldYear(queries, { agencyId, year }), closingOf(where, year)]);
  return closing;
}

export function expectNoClosing(closing: Closing | null, year: number): void {
  if (closing) throw yearClosed({ year, closedOn: dayIn(currentTimeZone(), closing.startedAt) });
}

const heldYear = prepared((queries, of: { agencyId: number; year: number }) =>
  queries
    .selectFrom("period")
    .select("year")
    .where("agency_id", "=", of.agencyId)
    .where("year", "=", of.year)
    .forKeyShare()
    .compile(),
);
