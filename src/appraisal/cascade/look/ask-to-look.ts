import { type RawBuilder, sql } from "kysely";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Deed } from "#platform/procedures/command.ts";

/**
 * What stands above others and changed: its words before and after; after is null where it was struck out. `id`: of the
 * result or the goal; of an indicator the result that it measures.
 */
export type ChangedAbove = {
  kind: "result" | "goal" | "indicator";
  id: string;
  before: string;
  after: string | null;
};

type Below = { result_id: string; plan_id: string; steps: number; employee_id: string; year: number };

/**
 * Everybody whose result stands below what changed, at whatever distance, is told, and their line waits until they
 * have looked at it again. To be called before what is struck out is gone.
 */
export async function askToLook(deed: Deed<unknown, unknown>, changed: ChangedAbove): Promise<void> {
  const below = await resultsBelow(deed, changed);
  await keepLooks(deed, changed, below);
  const { name } = actorOf(deed);
  for (const [employeeId, lines] of Map.groupBy(below, (line) => line.employee_id)) {
    const [first] = lines;
    if (!first) continue;
    deed.notify({
      to: employeeId,
      message: "notice.cascade.look",
      facts: { name, count: lines.length, statement: changed.after ?? changed.before },
      href: `/rencana/${first.plan_id}#hasil-kerja`,
    });
  }
}

/** Deeper than any chain of heads; ends a circle in the data. */
const stepsMax = 20;

async function resultsBelow(deed: Deed<unknown, unknown>, changed: ChangedAbove): Promise<Below[]> {
  const { queries, agencyId } = deed;
  const { rows } = await sql<Below>`
    with recursive above as (${aboveSql(agencyId, changed)}),
    below as (
      select result.result_id, result.plan_id, above.steps
      from above join plan_result result on result.agency_id = ${agencyId} and ${serving(changed)}
      union
      select result.result_id, result.plan_id, below.steps + 1
      from below join plan_result result
        on result.agency_id = ${agencyId} and result.serves_id = below.result_id
      where below.steps < ${stepsMax})
    select below.result_id, below.plan_id, min(below.steps) as steps, plan.employee_id, plan.year
    from below join plan on plan.agency_id = ${agencyId} and plan.plan_id = below.plan_id
    where plan.employee_id <> ${actorOf(deed).employeeId}
    group by below.result_id, below.plan_id, plan.employee_id, plan.year
    order by steps, below.result_id`.execute(queries);
  return rows;
}

/** What changed itself; of a goal also the goals of lower levels that serve it. */
function aboveSql(agencyId: number, { kind, id }: ChangedAbove): RawBuilder<unknown> {
  if (kind !== "goal") return sql`select ${id}::uuid as id, 1 as steps`;
  return sql`
    select ${id}::uuid as id, 1 as steps
    union
    select goal.goal_id, above.steps + 1
    from above join goal on goal.agency_id = ${agencyId} and goal.serves_id = above.id
    where above.steps < ${stepsMax}`;
}

function serving({ kind }: ChangedAbove): RawBuilder<unknown> {
  return kind !== "goal" ? sql`result.serves_id = above.id` : sql`result.goal_id = above.id`;
}

const rowsAtOnce = 500;

async function keepLooks(
  deed: Deed<unknown, unknown>,
  { kind, before, after }: ChangedAbove,
  below: readonly Below[],
): Promise<void> {
  const { queries, agencyId, now } = deed;
  const rows = below.map(({ result_id, plan_id, steps }) => ({
    ...{ agency_id: agencyId, look_id: newId(now), result_id, plan_id, steps },
    ...{ source_kind: kind, before, after },
    ...{ changed_by: actorOf(deed).employeeId, changed_at: now },
  }));
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await queries
      .insertInto("result_look")
      .values(rows.slice(at, at + rowsAtOnce))
      .execute();
}
