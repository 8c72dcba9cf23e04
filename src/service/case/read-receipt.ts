import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { query } from "#platform/procedures/query.ts";
import { WhichCase } from "./case.schema.ts";
import { caseOf, ShownCase } from "./read-case.ts";
import { statusAddress } from "./status-address.ts";

export const readReceipt = query({
  name: "case.receipt",
  route: {
    method: "GET",
    path: "/cases/{caseId}/receipt",
    summary: "What the citizen takes home: number, code, and where to follow the case",
    tags: ["case"],
  },
  who: "signed-in",
  input: WhichCase,
  output: z.object({ shown: ShownCase, agency: z.string(), url: z.string() }),
  run: async (ground) => {
    const { queries, agencyId, services } = ground;
    const [shown, agency] = await Promise.all([caseOf(ground), agencyOf(queries, agencyId)]);
    return { shown, agency: agency.name, url: statusAddress(services.origin, agencyId, shown) };
  },
});
