import { type RawBuilder, sql } from "kysely";
import type { Cell, Kept, Measure, Month, Pile, Touched } from "#measures/measure.ts";
import { lastDayOf } from "#measures/months.ts";
import type { Queries } from "#platform/database/database.ts";
import { type LawData, lawOn } from "#rules/law.ts";
import {
  type SatisfactionElement,
  satisfactionElements,
} from "#rules/satisfaction/satisfaction-survey.law.ts";

const shared = {
  pile: "survey",
  polarity: "higher-better",
  ofPersons: false,
  byService: true,
  isPublic: true,
  aspect: "quality",
} as const satisfies Partial<Measure>;

export const elementCodes: Readonly<Record<SatisfactionElement, string>> = {
  requirements: "survey.element-requirements",
  procedure: "survey.element-procedure",
  time: "survey.element-time",
  fee: "survey.element-fee",
  product: "survey.element-product",
  competence: "survey.element-competence",
  conduct: "survey.element-conduct",
  complaints: "survey.element-complaints",
  facilities: "survey.element-facilities",
};

/** The index is that of the regulation, also of merged cells: the mean of the nine elements' means, times 25. */
const measures: readonly Measure[] = [
  {
    ...{ ...shared, code: "survey.index", unit: "index", aggregation: "mean" },
    spokenOf: ["kepuasan masyarakat", "kepuasan pengguna", "ikm", "skm"],
  },
  {
    ...shared,
    code: "survey.answers",
    unit: "count",
    aggregation: "count",
    polarity: "neither",
    aspect: "quantity",
  },
  ...satisfactionElements.map(
    (element): Measure => ({ ...shared, code: elementCodes[element], unit: "score", aggregation: "mean" }),
  ),
];

/** What surveys can measure. */
export const surveyPile: Pile = { name: "survey", measures, cells, span };

async function span(queries: Queries, agencyId: number) {
  const { rows } = await sql<{ from: string | null; through: string | null }>`
    select to_char(min(day), 'YYYY-MM') as "from", to_char(max(day), 'YYYY-MM') as through
    from survey_answer where agency_id = ${agencyId}`.execute(queries);
  const [found] = rows;
  return found?.from && found.through ? { from: found.from, through: found.through } : null;
}

const ownMean = sql`(${sql.join(
  satisfactionElements.map((element) => sql`coalesce(${sql.ref(`answer.${element}`)}, 0)`),
  sql` + `,
)})::float8 / nullif(num_nonnulls(${sql.join(satisfactionElements.map((element) => sql.ref(`answer.${element}`)))}), 0)`;

const values: readonly { code: string; value: RawBuilder<unknown> }[] = [
  { code: "survey.index", value: sql`${ownMean} * touched.conversion` },
  ...satisfactionElements.map((element) => ({
    code: elementCodes[element],
    value: sql`${sql.ref(`answer.${element}`)}::float8`,
  })),
];

type Row = {
  unitId: string;
  serviceId: string | null;
  month: string;
  answers: number;
  code: string;
  told: number;
  sum: number;
  sumOfSquares: number;
};

async function cells(
  queries: Queries,
  agencyId: number,
  touched: readonly Touched[],
  law: LawData,
): Promise<ReadonlyMap<string, readonly Cell[]>> {
  const asked = JSON.stringify(touched.map((one) => ({ ...one, conversion: conversionIn(one.month, law) })));
  const { rows } = await sql<Row>`
    select answer.unit_id as "unitId", answer.service_id as "serviceId", touched.month, count(*)::integer as answers,
      measured.code, count(measured.value)::integer as told, coalesce(sum(measured.value), 0)::float8 as sum,
      coalesce(sum(measured.value * measured.value), 0)::float8 as "sumOfSquares"
    from (select distinct * from jsonb_to_recordset(${asked}::jsonb) as one ("unitId" uuid, month text, conversion float8))
      as touched
    join survey_answer answer on answer.agency_id = ${agencyId} and answer.unit_id = touched."unitId"
      and answer.day >= (touched.month || '-01')::date
      and answer.day < ((touched.month || '-01')::date + interval '1 month')
    cross join lateral (values ${sql.join(values.map(({ code, value }) => sql`(${sql.lit(code)}, ${value})`))})
      as measured (code, value)
    group by 1, 2, 3, 5
    order by 5, 3, 1, 2 nulls last`.execute(queries);
  const found = Map.groupBy(rows, ({ code }) => code);
  const parts = partsByPlace(rows);
  return new Map(
    measures.map(({ code }) => [
      code,
      code === "survey.answers"
        ? (found.get("survey.index") ?? []).map((row) =>
            cellOf(row, row.answers, { is: "hits", hits: row.answers }),
          )
        : (found.get(code) ?? []).map((row) => cellOf(row, row.told, keptOf(row, parts, law))),
    ]),
  );
}

/** What a mean is taken times for the index, by the law at the end of a month; nothing before there was one. */
function conversionIn(month: Month, law: LawData): number | null {
  return lawOn(law, lastDayOf(month)).find("satisfaction-survey", "conversion")?.value ?? null;
}

/** What the elements of one unit, service and month come to: the parts of the index there. */
function partsByPlace(rows: readonly Row[]): ReadonlyMap<string, ReadonlyMap<string, Row>> {
  const places = Map.groupBy(rows, placeOf);
  return new Map([...places].map(([place, of]) => [place, new Map(of.map((row) => [row.code, row]))]));
}

function placeOf({ unitId, serviceId, month }: Row): string {
  return `${unitId} ${serviceId} ${month}`;
}

function keptOf(row: Row, parts: ReturnType<typeof partsByPlace>, law: LawData): Kept {
  const { code, month, sum, sumOfSquares } = row;
  if (code !== "survey.index") return { is: "total", sum, sumOfSquares };
  const ofPlace = parts.get(placeOf(row));
  const means = satisfactionElements.map((element): [number, number] => {
    const { sum: points = 0, told = 0 } = ofPlace?.get(elementCodes[element]) ?? {};
    return [points, told];
  });
  return { is: "means", times: conversionIn(month, law) ?? 0, parts: means };
}

function cellOf({ month, unitId, serviceId, answers }: Row, count: number, kept: Kept): Cell {
  return { month, unitId, employeeId: null, serviceId, count, missing: answers - count, kept };
}
