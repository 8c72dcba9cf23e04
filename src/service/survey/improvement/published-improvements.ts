import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import type { SatisfactionElement } from "#rules/satisfaction/satisfaction-survey.law.ts";

export type PublishedImprovement = {
  improvementId: string;
  unitName: string;
  element: SatisfactionElement;
  /** What users said, and what was done about it. */
  said: string;
  did: string;
  publishedAt: Date;
};

const improvementsMax = 100;

/** "You said, we did": what an agency told everybody, the newest first; for the public page. One query. */
export async function publishedImprovements(
  queries: Queries,
  agencyId: number,
): Promise<PublishedImprovement[]> {
  const { rows } = await sql<PublishedImprovement>`
    select told.improvement_id as "improvementId", unit.name as "unitName", plan.element, told.said, told.did,
      told.published_at as "publishedAt"
    from survey_improvement_publication told
    join survey_improvement plan on plan.agency_id = told.agency_id and plan.improvement_id = told.improvement_id
    join unit on unit.agency_id = plan.agency_id and unit.unit_id = plan.unit_id
    where told.agency_id = ${agencyId}
    order by told.published_at desc, told.improvement_id limit ${improvementsMax}`.execute(queries);
  return rows;
}
