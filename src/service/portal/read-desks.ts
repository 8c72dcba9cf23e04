import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { query } from "#platform/procedures/query.ts";
import { desksForAnybody } from "../survey/answer/desks-for-anybody.ts";
import { expectAgency, PublicAgency } from "./public-agency.ts";

const Desk = z.object({ code: z.string(), place: z.string(), unitName: z.string() });

export const readDesks = query({
  name: "portal.desks",
  route: {
    method: "GET",
    path: "/public-service/{agencyId}/survey/desks",
    summary: "The offices whose service anybody may rate, each with its questionnaire",
    tags: ["public-service"],
  },
  who: "anyone",
  input: PublicAgency,
  output: z.object({ agencyId: z.int(), agency: z.string(), desks: z.array(Desk) }),
  run: async (ground) => {
    expectAgency(ground);
    const { queries, agencyId } = ground;
    const { name } = await agencyOf(queries, agencyId);
    return { agencyId, agency: name, desks: await desksForAnybody(queries, agencyId) };
  },
});
