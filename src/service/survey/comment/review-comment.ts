import { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { surveyKeepers, surveyUnit } from "../reach.ts";
import { commentUnknown } from "./comment.errors.ts";

const Input = z.object({
  commentId: z.guid(),
  /** In which words it is published; empty: it stays inside. */
  publicBody: z
    .string()
    .transform((text) => text.replaceAll("\0", "").trim())
    .pipe(z.string().max(1000))
    .default(""),
});

export const reviewComment = command({
  name: "survey.review-comment",
  route: {
    method: "PUT",
    path: "/survey-comments/{commentId}/review",
    summary: "Publish a comment in words without names, or keep it inside",
    tags: ["survey"],
  },
  who: [...surveyKeepers],
  input: Input,
  output: z.object({ unitId: z.guid() }),
  load: unitOfComment,
  may: ({ facts }) => facts.isKept,
  run: async (deed) => {
    const { queries, agencyId, input, now, record, facts } = deed;
    const { commentId, publicBody } = input;
    const review = {
      public_body: publicBody || null,
      reviewed_by: actorOf(deed).employeeId,
      reviewed_at: now,
    };
    await queries
      .insertInto("survey_comment_review")
      .values({ agency_id: agencyId, comment_id: commentId, ...review })
      .onConflict((there) => there.columns(["agency_id", "comment_id"]).doUpdateSet(review))
      .execute();
    const said = { commentId, isPublished: publicBody !== "" };
    record({ kind: "survey.comment-reviewed", subject: { kind: "unit", id: facts.unitId }, facts: said });
    return { unitId: facts.unitId };
  },
});

async function unitOfComment(ground: Ground<z.output<typeof Input>>) {
  const { queries, agencyId, input } = ground;
  const comment = await queries
    .selectFrom("survey_comment")
    .select("unit_id as unitId")
    .where("agency_id", "=", agencyId)
    .where("comment_id", "=", input.commentId)
    .executeTakeFirst();
  if (!comment) throw commentUnknown();
  return surveyUnit(ground, comment.unitId);
}
