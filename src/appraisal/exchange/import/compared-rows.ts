import { type RawBuilder, type SqlBool, sql } from "kysely";
import { z } from "zod";
import { OverallRating, Rating } from "#appraisal/evaluation/evaluation.schema.ts";
import { openByNow } from "#appraisal/evaluation/intervals.ts";
import { calendarIntervals } from "#appraisal/exchange/export/interval-days.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { comparedLines } from "./compared.sql.ts";
import { ComparedLine, LineKind, type RatingImport } from "./import.schema.ts";

type Where = Pick<Ground<unknown>, "queries" | "agencyId" | "services" | "today">;

const Row = z.object({
  key: z.string(),
  ordinal: z.int().nullable(),
  row_number: z.int().nullable(),
  kind: LineKind,
  nip: z.string(),
  name: z.string(),
  employee_id: z.uuid().nullable(),
  interval: z.string(),
  starts_on: z.string().nullable(),
  ends_on: z.string().nullable(),
  plan_id: z.uuid().nullable(),
  results: Rating.nullable(),
  conduct: Rating.nullable(),
  overall: OverallRating.nullable(),
  appraiser_name: z.string().nullable(),
  our_results: Rating.nullable(),
  our_conduct: Rating.nullable(),
  our_overall: OverallRating.nullable(),
  evaluation_id: z.uuid().nullable(),
  national_id: z.uuid().nullable(),
});
export type ComparedRow = z.output<typeof Row>;

export type Wanted = {
  kind?: LineKind | undefined;
  after?: string | undefined;
  ordinals?: readonly number[] | undefined;
  limit: number;
};

/** The compared lines that are wanted, in the order of the file, then who is only here by NIP; one query. */
export async function comparedRows(
  where: Where,
  { importId, year }: Pick<RatingImport, "importId" | "year">,
  wanted: Wanted,
): Promise<ComparedRow[]> {
  const { rows } = await sql`
    select compared.* from (${comparedLines(askedOf(where, importId, year))}) as compared
    where ${isWanted(wanted)}
    order by compared.key collate "C" limit ${wanted.limit}`.execute(where.queries);
  return z.array(Row).parse(rows);
}

function isWanted({ kind, after, ordinals }: Wanted): RawBuilder<SqlBool> {
  const parts = [
    ...(kind === undefined ? [] : [sql<SqlBool>`compared.kind = ${kind}`]),
    ...(after === undefined ? [] : [sql<SqlBool>`compared.key collate "C" > ${after}`]),
    ...(ordinals === undefined ? [] : [sql<SqlBool>`compared.ordinal = any(${ordinals}::integer[])`]),
  ];
  return parts.length === 0 ? sql`true` : sql`(${sql.join(parts, sql` and `)})`;
}

const Counted = z.object({ kind: LineKind, count: z.int() });

/** How many lines there are of each kind; one query. */
export async function comparedCounts(
  where: Where,
  { importId, year }: Pick<RatingImport, "importId" | "year">,
): Promise<Partial<Record<LineKind, number>>> {
  const { rows } = await sql`
    select compared.kind, count(*)::integer as count
    from (${comparedLines(askedOf(where, importId, year))}) as compared
    group by compared.kind`.execute(where.queries);
  return Object.fromEntries(
    z
      .array(Counted)
      .parse(rows)
      .map(({ kind, count }) => [kind, count]),
  );
}

function askedOf({ agencyId, services, today }: Where, importId: string, year: number) {
  const open = openByNow(calendarIntervals(year, { services }), today).map(({ code }) => code);
  return { agencyId, importId, year, open };
}

export function asLine(row: ComparedRow): ComparedLine {
  const { results, conduct, overall, our_results, our_conduct, our_overall } = row;
  return ComparedLine.parse({
    ...{ key: row.key, ordinal: row.ordinal, rowNumber: row.row_number, kind: row.kind, nip: row.nip },
    ...{ name: row.name, employeeId: row.employee_id, interval: row.interval },
    theirs: overall && { results, conduct, overall, appraiserName: row.appraiser_name ?? "" },
    ours: our_overall && { results: our_results, conduct: our_conduct, overall: our_overall },
    ...{ evaluationId: row.evaluation_id, nationalId: row.national_id },
  });
}
