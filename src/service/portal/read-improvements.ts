import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { query } from "#platform/procedures/query.ts";
import { publishedComments } from "#service/survey/comment/published-comments.ts";
import { improvementsOf } from "./improvements.ts";
import { expectAgency, PublicAgency, portalUnknown } from "./public-agency.ts";

const shownMax = 50;

export const readImprovements = query({
  name: "portal.improvements",
  route: {
    method: "GET",
    path: "/public-service/{agencyId}/improvements",
    summary: "What was improved after citizens said something, and what they wrote",
    tags: ["public-service"],
  },
  who: "anyone",
  input: PublicAgency,
  output: z.object({
    agencyId: z.int(),
    agency: z.string(),
    improvements: z.array(
      z.object({ said: z.string(), done: z.string(), doneOn: z.string(), unitName: z.string() }),
    ),
    comments: z.array(
      z.object({ commentId: z.guid(), unitName: z.string(), month: z.iso.date(), body: z.string() }),
    ),
  }),
  run: async (ground) => {
    expectAgency(ground);
    const { queries, agencyId } = ground;
    const agency = await agencyOf(queries, agencyId);
    const [improvements, comments] = await Promise.all([
      improvementsOf(queries, agencyId, shownMax),
      publishedComments(queries, agencyId),
    ]);
    if (improvements.length + comments.length === 0) throw portalUnknown(); // the page is there when there is something to tell
    return { agencyId, agency: agency.name, improvements, comments };
  },
});
