import { type RawBuilder, sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { satisfactionElements } from "#rules/satisfaction/satisfaction-survey.law.ts";
import type { Tally } from "./tally.ts";

/** Which answers; `unitId` null: of the whole agency. */
export type Which = {
  readonly agencyId: number;
  readonly unitId: string | null;
  readonly serviceId?: string | null | undefined;
  readonly from: string;
  readonly to: string;
};

/** One hour of one day at one point. */
export type PointHour = { readonly pointId: string; readonly day: string; readonly hour: number };

/** The answers added up by `key`; one query over an index. */
export async function talliesBy(
  queries: Queries,
  which: Which,
  key: RawBuilder<unknown>,
  without: readonly PointHour[] = [],
): Promise<Map<string, Tally>> {
  const { rows } = await sql<Row>`
    select (${key})::text as key, count(*)::integer as answers, ${countsSql} as counts,
      count(own)::integer as "ownCount", coalesce(sum(own), 0)::float8 as "ownSum",
      coalesce(sum(own * own), 0)::float8 as "ownSquares"
    from (
      select answer.*, ${ownMeanSql} as own from survey_answer answer
      where ${whichSql(which)} ${without.length > 0 ? withoutSql(without) : sql``}) as answer
    group by 1 order by 1`.execute(queries);
  return new Map(rows.map((row) => [row.key ?? "", tallyOf(row)]));
}

/** What belongs to it, for other questions about the same answers. */
export function whichSql({ agencyId, unitId, serviceId, from, to }: Which): RawBuilder<boolean> {
  return sql<boolean>`answer.agency_id = ${agencyId} and answer.day between ${from} and ${to}
    ${unitId === null ? sql`` : sql`and answer.unit_id = ${unitId}`}
    ${serviceId ? sql`and answer.service_id = ${serviceId}` : sql``}`;
}

type Row = {
  key: string | null;
  answers: number;
  counts: number[];
  ownCount: number;
  ownSum: number;
  ownSquares: number;
};

const columns = satisfactionElements.map((element) => sql.ref(`answer.${element}`));
const steps = [1, 2, 3, 4] as const;

const countsSql = sql`json_build_array(${sql.join(
  columns.flatMap((column) => steps.map((step) => sql`count(*) filter (where ${column} = ${sql.lit(step)})`)),
)})`;

const ownMeanSql = sql`
  (${sql.join(
    columns.map((column) => sql`coalesce(${column}, 0)`),
    sql` + `,
  )})::float8 / nullif(num_nonnulls(${sql.join(columns)}), 0)`;

function withoutSql(hours: readonly PointHour[]) {
  const list = JSON.stringify(hours);
  return sql`and not exists (
    select from jsonb_to_recordset(${list}::jsonb) as odd ("pointId" uuid, day date, hour smallint)
    where odd."pointId" = answer.point_id and odd.day = answer.day and odd.hour = answer.hour)`;
}

function tallyOf({ answers, counts, ownCount, ownSum, ownSquares }: Row): Tally {
  const ofElement = satisfactionElements.map((element, at) => [
    element,
    counts.slice(at * steps.length, (at + 1) * steps.length),
  ]);
  return {
    answers,
    counts: Object.fromEntries(ofElement) as Tally["counts"],
    whole: { count: ownCount, sum: ownSum, sumOfSquares: ownSquares },
  };
}
