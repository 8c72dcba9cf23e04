import { sql } from "kysely";
import { z } from "zod";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { Improvement } from "../improvement/improvement.schema.ts";
import { Result } from "../result/result.schema.ts";
import { ReportAsked, reportAtHand } from "./report-at-hand.ts";

export const readSurveyReport = query({
  name: "survey.report",
  route: {
    method: "GET",
    path: "/units/{unitId}/survey-report",
    summary: "What the official report of a unit's survey says, and whether it was published",
    tags: ["survey"],
  },
  who: "signed-in",
  input: ReportAsked,
  output: z.object({
    result: Result,
    improvements: z.array(Improvement),
    published: z.array(z.object({ reportId: z.guid(), publishedAt: z.date(), ikm: z.number() })),
  }),
  run: async (ground) => {
    const { result, improvements } = await reportAtHand(ground);
    return { result, improvements, published: await publishedOf(ground, result) };
  },
});

type Published = { reportId: string; publishedAt: Date; ikm: number };

async function publishedOf(
  { queries, agencyId, input }: Ground<ReportAsked>,
  { period }: Result,
): Promise<Published[]> {
  const { rows } = await sql<Published>`
    select report_id as "reportId", published_at as "publishedAt", (figures ->> 'ikm')::float8 as ikm
    from survey_report
    where agency_id = ${agencyId} and unit_id = ${input.unitId} and starts_on = ${period.from} and ends_on = ${period.to}
    order by published_at desc, report_id limit 20`.execute(queries);
  return rows;
}
