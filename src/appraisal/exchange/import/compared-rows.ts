import { type RawBuilder, type SqlBool, sql } from "kysely";
import { z } from "zod";
import { OverallRating, Rating } from "#appraisal/evaluation/evaluation.schema.ts";
import { openByNow } from "#appraisal/evaluation/intervals.ts";
import { calendarIntervals } from "#appraisal/exchange/export/interval-days.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { linesInFile, linesOnlyHere } from "./compared.sql.ts";
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

/**
 * The compared lines that are wanted, in the order of the file, then who is only here by NIP. The two are asked apart:
 * a page of lines looks up what stands beside these lines, and not beside all.
 */
export async function comparedRows(
  where: Where,
  { importId, year }: Pick<RatingImport, "importId" | "year">,
  wanted: Wanted,
): Promise<ComparedRow[]> {
  const { kind, after, ordinals, limit } = wanted;
  const asked = askedOf(where, importId, year);
  const nip = nipOfKey.exec(after ?? "")?.[1];
  const inFile =
    kind === "only-here" || nip !== undefined
      ? []
      : await rowsOf(
          where,
          sql`
            select compared.* from (${linesInFile(asked, isMeant(wanted))}) as compared
            where ${kind === undefined ? sql`true` : sql`compared.kind = ${kind}`}
            order by compared.ordinal limit ${limit}`,
        );
  const isWhole = inFile.length < limit && ordinals === undefined && (kind ?? "only-here") === "only-here";
  if (!isWhole) return inFile;
  const who = nip === undefined ? sql<SqlBool>`true` : sql<SqlBool>`person.nip >= ${nip}`;
  const onlyHere = await rowsOf(
    where,
    sql`
      select compared.* from (${linesOnlyHere(asked, who)}) as compared
      where ${nip === undefined ? sql`true` : sql`compared.key collate "C" > ${after}`}
      order by compared.nip, compared.key collate "C" limit ${limit - inFile.length}`,
  );
  return [...inFile, ...onlyHere];
}

const nipOfKey = /^b(\d{18})/; // of who is only here
const ordinalOfKey = /^a(\d{9})$/;

/** Which lines of the file are looked at; a key that is none begins at the first. */
function isMeant({ after = "", ordinals }: Wanted): RawBuilder<SqlBool> {
  const last = ordinalOfKey.exec(after)?.[1];
  const parts = [
    ...(last === undefined ? [] : [sql<SqlBool>`line.ordinal > ${Number(last)}`]),
    ...(ordinals === undefined ? [] : [sql<SqlBool>`line.ordinal = any(${ordinals}::integer[])`]),
  ];
  return parts.length === 0 ? sql`true` : sql`(${sql.join(parts, sql` and `)})`;
}

async function rowsOf({ queries }: Where, asked: RawBuilder<unknown>): Promise<ComparedRow[]> {
  const { rows } = await asked.execute(queries);
  return z.array(Row).parse(rows);
}

const Counted = z.object({ kind: LineKind, count: z.int() });

/** How many lines there are of each kind; one query. */
export async function comparedCounts(
  where: Where,
  { importId, year }: Pick<RatingImport, "importId" | "year">,
): Promise<Partial<Record<LineKind, number>>> {
  const asked = askedOf(where, importId, year);
  const { rows } = await sql`
    select kind, count(*)::integer as count from (
      select kind from (${linesInFile(asked, sql`true`)}) as in_file
      union all
      select kind from (${linesOnlyHere(asked, sql`true`)}) as only_here) as compared
    group by kind`.execute(where.queries);
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
