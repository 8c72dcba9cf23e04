import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";

export type PublishedComment = { commentId: string; unitName: string; month: string; body: string };

const commentsMax = 100;

/** What users wrote, in the words that were published, the newest month first; for the public page. One query. */
export async function publishedComments(queries: Queries, agencyId: number): Promise<PublishedComment[]> {
  const { rows } = await sql<PublishedComment>`
    select comment.comment_id as "commentId", unit.name as "unitName", comment.month, review.public_body as body
    from survey_comment_review review
    join survey_comment comment on comment.agency_id = review.agency_id and comment.comment_id = review.comment_id
    join unit on unit.agency_id = comment.agency_id and unit.unit_id = comment.unit_id
    where review.agency_id = ${agencyId} and review.public_body is not null
    order by comment.month desc, comment.comment_id limit ${commentsMax}`.execute(queries);
  return rows;
}
