import { type RawBuilder, sql } from "kysely";

/** Up to these minutes a time is rounded to so many; the last holds for all that is longer. */
const steps = [
  { upTo: 60, width: 1 },
  { upTo: 600, width: 5 },
  { upTo: 6000, width: 30 },
  { upTo: Number.POSITIVE_INFINITY, width: 120 },
] as const;

/** Minutes as they are counted: exact up to an hour, then in steps of no more than a twelfth of their length. */
export function roundedMinutes(minutes: number): number {
  const width = steps.find(({ upTo }) => minutes <= upTo)?.width ?? 1;
  return Math.round(minutes / width) * width;
}

/** The same in SQL. */
export function roundedSql(minutes: RawBuilder<unknown>): RawBuilder<number> {
  const [exact, five, thirty, rest] = steps;
  const to = (width: number) =>
    sql`(round(${minutes}::numeric / ${sql.lit(width)}) * ${sql.lit(width)})::integer`;
  return sql<number>`case
    when ${minutes} <= ${sql.lit(exact.upTo)} then ${minutes}
    when ${minutes} <= ${sql.lit(five.upTo)} then ${to(five.width)}
    when ${minutes} <= ${sql.lit(thirty.upTo)} then ${to(thirty.width)}
    else ${to(rest.width)} end`;
}
