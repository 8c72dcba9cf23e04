import { z } from "zod";
import { query } from "#platform/procedures/query.ts";
import { written } from "#platform/procedures/written-number.ts";
import { measureUnknown } from "./measure.errors.ts";
import { Asked, Series } from "./measure.schema.ts";
import { seriesOf } from "./read-series.ts";

export const readPublicSeries = query({
  name: "measure.public",
  route: {
    method: "GET",
    path: "/public-service/{agencyId}/measures/{code}",
    summary: "A public measure over time by unit, for anybody: never of fewer than five",
    tags: ["measure"],
  },
  who: "anyone",
  input: Asked.extend({ agencyId: written(z.number().int().positive()) }),
  output: Series,
  /** Without an actor, so that nobody sees more here than anybody. */
  run: async (ground) => {
    const { input, services } = ground;
    if (!services.measures.measure(input.code)?.isPublic) throw measureUnknown();
    return seriesOf({ ...ground, actor: null });
  },
});
