import { sql } from "kysely";
import { z } from "zod";
import { namesOfAll } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { surveyKeepers, surveyUnit } from "../reach.ts";
import { PeriodAsked, periodOf } from "../result/period.ts";
import { stopWords } from "./stop-words.ts";
import { namePartsOf, withoutNames } from "./without-names.ts";
import { wordGroups } from "./word-groups.ts";

const Input = PeriodAsked.extend({ unitId: z.guid() });
const commentsMax = 1000;

const Comment = z.object({
  commentId: z.guid(),
  month: z.iso.date(),
  body: z.string(),
  /** Without the names that a program finds. */
  suggested: z.string(),
  /** What was decided: published in these words, or (null) kept inside. */
  review: z.object({ publicBody: z.string().nullable() }).nullable(),
});
export type Comment = z.output<typeof Comment>;

export const listComments = query({
  name: "survey.comments",
  route: {
    method: "GET",
    path: "/units/{unitId}/survey-comments",
    summary: "What users wrote, in groups by word, each without the names that a program finds",
    tags: ["survey"],
  },
  who: [...surveyKeepers],
  input: Input,
  output: z.object({
    unit: z.object({ unitId: z.guid(), name: z.string(), isKept: z.boolean() }),
    comments: z.array(Comment),
    groups: z.array(z.object({ word: z.string(), commentIds: z.array(z.guid()) })),
  }),
  may: (_, { unit }) => unit.isKept,
  run: async (ground) => {
    const unit = await surveyUnit(ground, ground.input.unitId);
    const [rows, names] = await Promise.all([
      commentsOf(ground),
      namesOfAll(ground.queries, ground.agencyId),
    ]);
    const known = namePartsOf(names, stopWords);
    const comments = rows.map(({ isReviewed, publicBody, ...row }) => ({
      ...row,
      suggested: withoutNames(row.body, known),
      review: isReviewed ? { publicBody } : null,
    }));
    return {
      unit,
      comments,
      groups: wordGroups(comments).map((group) => ({ ...group, commentIds: [...group.commentIds] })),
    };
  },
});

type Row = { commentId: string; month: string; body: string; isReviewed: boolean; publicBody: string | null };

async function commentsOf({ queries, agencyId, input }: Ground<z.output<typeof Input>>): Promise<Row[]> {
  const { from, to } = periodOf(input);
  const { rows } = await sql<Row>`
    select comment.comment_id as "commentId", comment.month, comment.body,
      review.comment_id is not null as "isReviewed", review.public_body as "publicBody"
    from survey_comment comment
    left join survey_comment_review review
      on review.agency_id = comment.agency_id and review.comment_id = comment.comment_id
    where comment.agency_id = ${agencyId} and comment.unit_id = ${input.unitId}
      and comment.month between ${from} and ${to}
    order by comment.month desc, comment.comment_id limit ${commentsMax}`.execute(queries);
  return rows;
}
