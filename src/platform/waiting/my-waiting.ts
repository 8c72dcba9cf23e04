import { sql } from "kysely";
import { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import type { WaitingKind } from "./waiting.ts";

const Waits = z.object({
  code: z.string(),
  tone: z.enum(["urgent", "due", "calm"]),
  count: z.int(),
  late: z.int(),
  unitName: z.string().nullable(),
  href: z.string(),
});
export type Waits = z.output<typeof Waits>;

export const myWaiting = query({
  name: "waiting.mine",
  route: {
    method: "GET",
    path: "/my-waiting",
    summary: "What waits for me in every room of the house, late things first",
    tags: ["waiting"],
  },
  who: "signed-in",
  input: z.object({}),
  output: z.object({ waits: z.array(Waits) }),
  run: async (ground) => ({ waits: await waitsOf(ground) }),
});

const Row = z.object({
  code: z.string(),
  count: z.coerce.number(),
  late: z.coerce.number(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
});

/** One query for all duties together; none at all for whom nothing can wait. */
async function waitsOf(ground: Ground<unknown>): Promise<Waits[]> {
  const { agencyId, now, today, services, queries } = ground;
  const asking = { agencyId, now, today, actor: actorOf(ground) };
  const asked = services.waiting.flatMap((kind) => {
    const counted = kind.counted(asking);
    return counted ? [sql`select ${kind.code}::text as code, one.* from (${counted}) as one`] : [];
  });
  if (asked.length === 0) return [];
  const { rows } = await sql`
    select code, count, late, "unitId", "unitName" from (${sql.join(asked, sql` union all `)}) as asked
    where count > 0 order by code`.execute(queries);
  const found = new Map(
    z
      .array(Row)
      .parse(rows)
      .map((row) => [row.code, row]),
  );
  const waits = services.waiting.flatMap((kind) => {
    const row = found.get(kind.code);
    return row ? [waitOf(kind, row)] : [];
  });
  const order = { urgent: 0, due: 1, calm: 2 };
  return waits.toSorted((one, other) => order[one.tone] - order[other.tone]);
}

function waitOf({ code, tone, href }: WaitingKind, row: z.output<typeof Row>): Waits {
  const { count, late, unitName } = row;
  return { code, tone: tone ?? (late > 0 ? "urgent" : "due"), count, late, unitName, href: href(row) };
}
