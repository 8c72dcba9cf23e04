import { z } from "zod";
import { query } from "#platform/procedures/query.ts";
import { MeasureFacts } from "./measure.schema.ts";
import { factsOf } from "./read-series.ts";

export const listMeasures = query({
  name: "measure.list",
  route: {
    method: "GET",
    path: "/measures",
    summary: "What can be measured here, by source",
    tags: ["measure"],
  },
  who: "signed-in",
  input: z.object({}),
  output: z.object({
    piles: z.array(z.object({ name: z.string(), measures: z.array(MeasureFacts) })),
  }),
  run: async ({ services }) => ({
    piles: services.measures.piles.map(({ name, measures }) => ({ name, measures: measures.map(factsOf) })),
  }),
});
