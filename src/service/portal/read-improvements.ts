import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { query } from "#platform/procedures/query.ts";
import { improvementsOf } from "./improvements.ts";
import { expectAgency, PublicAgency, portalUnknown } from "./public-agency.ts";

const shownMax = 50;

export const readImprovements = query({
  name: "portal.improvements",
  route: {
    method: "GET",
    path: "/public-service/{agencyId}/improvements",
    summary: "What was improved after citizens said something",
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
  }),
  run: async (ground) => {
    expectAgency(ground);
    const { queries, agencyId } = ground;
    const agency = await agencyOf(queries, agencyId);
    const improvements = await improvementsOf(queries, agencyId, shownMax);
    if (improvements.length === 0) throw portalUnknown(); // the page is there when there is something to tell
    return { agencyId, agency: agency.name, improvements };
  },
});
