import { type RawBuilder, type SqlBool, sql } from "kysely";
import { z } from "zod";
import { OverallRating, Rating } from "#appraisal/evaluation/evaluation.schema.ts";
import { employeeName } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import { Objection, ObjectionEvidence } from "./objection.schema.ts";
import { objectionSql } from "./objection.sql.ts";

/** Objections for which `condition` holds (o the objection, e its evaluation, plan, r the reviewer), newest first. */
export async function objectionsWhere(
  queries: Queries,
  agencyId: number,
  condition: RawBuilder<SqlBool>,
  limit: number,
): Promise<Objection[]> {
  const { rows } = await sql`
    select found.*, ${employeeName("found.employeeId")} as "employeeName",
      ${employeeName("found.appraiserId")} as "appraiserName", ${employeeName("found.reviewerId")} as "reviewerName",
      ${employeeName("found.namedById")} as "namedBy"
    from (${objectionSql(agencyId, condition)} limit ${limit}) as found
    order by found."filedAt" desc, found."objectionId" desc`.execute(queries);
  return rows.map((row) => asObjection(Row.parse(row)));
}

/** One objection, or undefined. */
export async function objectionById(
  queries: Queries,
  agencyId: number,
  objectionId: string,
): Promise<Objection | undefined> {
  const [found] = await objectionsWhere(queries, agencyId, sql`o.objection_id = ${objectionId}::uuid`, 1);
  return found;
}

/** The objection that counts for an evaluation: the last one filed, be it withdrawn. */
export async function objectionOfEvaluation(
  queries: Queries,
  agencyId: number,
  evaluationId: string,
): Promise<Objection | undefined> {
  const [found] = await objectionsWhere(queries, agencyId, sql`o.evaluation_id = ${evaluationId}::uuid`, 1);
  return found;
}

const instant = z.date().nullable();
const Row = Objection.omit({ rated: true, decided: true, explainedAt: true, texts: true }).extend({
  ...{ ratedResults: Rating, ratedConduct: Rating, ratedOverall: OverallRating },
  decidedResults: Rating.nullable(),
  decidedConduct: Rating.nullable(),
  decidedOverall: OverallRating.nullable(),
  ...{ employeeExplainedAt: instant, appraiserExplainedAt: instant },
  ...{ reasons: z.string(), evidence: z.array(ObjectionEvidence) },
  ...{ namingReason: z.string(), question: z.string() },
  ...{ employeeExplanation: z.string().nullable(), appraiserExplanation: z.string().nullable() },
  decision: z.string().nullable(),
});

function asObjection(row: z.output<typeof Row>): Objection {
  const { decidedResults: results, decidedConduct: conduct, decidedOverall: overall } = row;
  return Objection.parse({
    ...row,
    rated: { results: row.ratedResults, conduct: row.ratedConduct, overall: row.ratedOverall },
    decided: results && conduct && overall ? { results, conduct, overall } : null,
    explainedAt: { employee: row.employeeExplainedAt, appraiser: row.appraiserExplainedAt },
    texts: {
      ...{ reasons: row.reasons, evidence: row.evidence, namingReason: row.namingReason },
      ...{ question: row.question, decision: row.decision },
      explanations: { employee: row.employeeExplanation, appraiser: row.appraiserExplanation },
    },
  });
}
