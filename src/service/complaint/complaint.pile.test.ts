import { CompiledQuery, createQueryId, type RootOperationNode, sql } from "kysely";
import { expect, test } from "vitest";
import type { Queries } from "#platform/database/database.ts";
import { complaintWorld } from "./complaint.fixture.ts";
import { complaintPile } from "./complaint.pile.ts";

test("what was touched is looked up in its months, however many complaints there were before", async () => {
  const { world, ...steps } = await complaintWorld("2026-03-31");
  for (let times = 0; times < 3; times += 1) await steps.lodged({ unitId: world.units.ward });
  world.goTo("2026-04-01");
  await steps.lodged({ unitId: world.units.ward });
  await world.rows((queries) => manyBefore(queries));
  const march = [{ unitId: world.units.ward, month: "2026-03" }];
  const { count, plans } = await world.rows(async (queries) => {
    const asked: RootOperationNode[] = [];
    const listening = queries.withPlugin({
      transformQuery: ({ node }) => {
        asked.push(node);
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const cells = await complaintPile.cells(listening, world.agencyId, march, world.services.law);
    return { count: cells.get("complaint.received")?.[0]?.count, plans: await plansOf(queries, asked) };
  });
  expect(count).toBe(3);
  for (const column of ["received_at", "sent_at", "passed_on_at"])
    expect(plans).toMatch(new RegExp(`Index Cond: .*${column} >= .*${column} <`));
});

async function manyBefore(queries: Queries): Promise<void> {
  await sql`
    insert into complaint (agency_id, complaint_id, number, code, kind, channel, hiding, received_at, check_due_at)
    select agency_id, gen_random_uuid(), 'MANY-' || n, 'MANY-CODE-' || n, kind, channel, hiding,
      received_at - n * interval '1 day' - interval '2 months', check_due_at
    from (select * from complaint order by number limit 1) as one, generate_series(1, 2000) as n`.execute(
    queries,
  );
  await sql`analyze complaint`.execute(queries);
}

/** How PostgreSQL would find the rows in tables that are too long to be read whole. */
async function plansOf(queries: Queries, asked: readonly RootOperationNode[]): Promise<string> {
  await sql`set local enable_seqscan = off`.execute(queries);
  const lines: string[] = [];
  for (const node of asked) {
    const { sql: text, parameters } = queries.getExecutor().compileQuery(node, createQueryId());
    const explain = CompiledQuery.raw(`explain ${text}`, [...parameters]);
    const { rows } = await queries.executeQuery<{ "QUERY PLAN": string }>(explain);
    lines.push(...rows.map((row) => row["QUERY PLAN"]));
  }
  return lines.join("\n");
}
