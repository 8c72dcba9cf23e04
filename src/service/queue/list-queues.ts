import { sql } from "kysely";
import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { prepared } from "#platform/database/prepared.ts";
import { query } from "#platform/procedures/query.ts";
import { written } from "#platform/procedures/written-number.ts";
import { queueUnknown } from "./queue.errors.ts";

const Queue = z.object({ unitId: z.uuid(), name: z.string(), waiting: z.coerce.number() });

export const listQueues = query({
  name: "queue.list",
  route: {
    method: "GET",
    path: "/public-service/{agencyId}/queue",
    summary: "The counters of an agency, and how many wait at each; for anybody",
    tags: ["queue"],
  },
  who: "anyone",
  input: z.object({ agencyId: written(z.number().int().positive()) }),
  output: z.object({ agency: z.string(), queues: z.array(Queue) }),
  run: async ({ queries, agencyId, today, input }) => {
    if (input.agencyId !== agencyId) throw queueUnknown();
    const [{ rows }, { name }] = await Promise.all([
      queues(queries, { agencyId, day: today }),
      agencyOf(queries, agencyId),
    ]);
    return { agency: name, queues: z.array(Queue).parse(rows) };
  },
});

const queues = prepared((queries, { agencyId, day }: { agencyId: number; day: string }) =>
  sql<z.input<typeof Queue>>`
    select u.unit_id as "unitId", u.name, (
      select count(*) from queue_ticket t where t.agency_id = ${agencyId} and t.unit_id = u.unit_id
        and t.day = ${day}::date and t.called_at is null and t.returned_at is null) as waiting
    from unit u
    where u.agency_id = ${agencyId} and exists (
      select from service_point at where at.agency_id = ${agencyId} and at.unit_id = u.unit_id
        and at.starts_on <= ${day}::date and (at.ends_on is null or at.ends_on >= ${day}::date))
    order by u.name, u.unit_id limit 200`.compile(queries),
);
