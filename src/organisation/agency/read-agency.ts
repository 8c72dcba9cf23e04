import { z } from "zod";
import { query } from "#platform/procedures/query.ts";
import { Cadence } from "./agency.schema.ts";
import { agencyOf } from "./agency.ts";
import { firstOpenYear } from "./first-open-year.ts";

export const readAgency = query({
  name: "agency.read",
  route: {
    method: "GET",
    path: "/agency",
    summary: "One's own agency: name, letterhead, time zone, how often it evaluates",
    tags: ["agency"],
  },
  who: "signed-in",
  input: z.object({}),
  output: z.object({
    name: z.string(),
    parentName: z.string(),
    place: z.string(),
    address: z.string(),
    timeZone: z.string(),
    cadence: Cadence,
    /** The year since which the cadence is bound; null while it can still be chosen. */
    cadenceBoundSince: z.int().nullable(),
    /** To be handed back with a change. */
    revision: z.int(),
  }),
  run: async ({ queries, agencyId }) => ({
    ...(await agencyOf(queries, agencyId)),
    cadenceBoundSince: (await firstOpenYear(queries, agencyId)) ?? null,
  }),
});
