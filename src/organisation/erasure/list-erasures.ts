import { sql } from "kysely";
import { z } from "zod";
import { query } from "#platform/procedures/query.ts";
import { ErasureRequest, RequestId } from "./erasure.schema.ts";
import { requestsWhere } from "./requests.sql.ts";

const pageSize = 50;

export const listErasures = query({
  name: "erasure.list",
  route: {
    method: "GET",
    path: "/erasure-requests",
    summary: "Every request to erase personal data, those that wait or all, the newest first",
    tags: ["erasure"],
  },
  who: ["personnel", "administrator", "auditor"],
  input: z.object({ show: z.enum(["waiting", "all"]).default("waiting"), before: RequestId.optional() }),
  output: z.object({ requests: z.array(ErasureRequest), next: RequestId.nullable() }),
  run: async ({ queries, agencyId, input: { show, before } }) => {
    const waiting =
      show === "all"
        ? sql`true`
        : sql`(w.request_id is null and (d.request_id is null or (d.outcome = 'granted' and e.request_id is null)))`;
    const beyond = before ? sql`r.request_id < ${before}::uuid` : sql`true`;
    const wanted = sql<boolean>`(${waiting} and ${beyond})`;
    const found = await requestsWhere(queries, agencyId, wanted, pageSize + 1);
    const requests = found.slice(0, pageSize);
    return { requests, next: found.length > pageSize ? (requests.at(-1)?.requestId ?? null) : null };
  },
});
