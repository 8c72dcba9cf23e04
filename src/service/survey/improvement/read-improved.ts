import { z } from "zod";
import { query } from "#platform/procedures/query.ts";
import { satisfactionElements } from "#rules/satisfaction/satisfaction-survey.law.ts";
import { publishedComments } from "../comment/published-comments.ts";
import { surveyUnknown } from "../survey.errors.ts";
import { AgencyKey } from "../survey.schema.ts";
import { publishedImprovements } from "./published-improvements.ts";

export const readImproved = query({
  name: "survey.improved",
  route: {
    method: "GET",
    path: "/public-service/{agencyId}/survey/improvements",
    summary: "What users said, and what was done about it, for anybody",
    tags: ["survey"],
  },
  who: "anyone",
  input: AgencyKey,
  output: z.object({
    improvements: z.array(
      z.object({
        improvementId: z.guid(),
        unitName: z.string(),
        element: z.enum(satisfactionElements),
        said: z.string(),
        did: z.string(),
        publishedAt: z.date(),
      }),
    ),
    comments: z.array(
      z.object({ commentId: z.guid(), unitName: z.string(), month: z.iso.date(), body: z.string() }),
    ),
  }),
  run: async ({ queries, agencyId, input }) => {
    if (input.agencyId !== agencyId) throw surveyUnknown();
    const [improvements, comments] = await Promise.all([
      publishedImprovements(queries, agencyId),
      publishedComments(queries, agencyId),
    ]);
    return { improvements, comments };
  },
});
