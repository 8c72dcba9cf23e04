import { z } from "zod";
import { unitsLedBy } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { query } from "#platform/procedures/query.ts";

const pageSize = 30;

const Praise = z.object({
  praiseId: z.uuid(),
  body: z.string(),
  unitName: z.string(),
  /** To the reader themself, or to a unit that they lead. */
  isMine: z.boolean(),
  passedOnAt: z.date(),
});

export const myPraise = query({
  name: "complaint.my-praise",
  route: {
    method: "GET",
    path: "/my-praise",
    summary: "Thanks of citizens to me, and to the units that I lead, newest first",
    tags: ["complaint"],
  },
  who: "signed-in",
  input: z.object({ after: z.uuid().optional() }),
  output: z.object({ praise: z.array(Praise), count: z.int(), next: z.uuid().nullable() }),
  run: async (ground) => {
    const { queries, agencyId, today, input } = ground;
    const { employeeId } = actorOf(ground);
    const led = await unitsLedBy(queries, agencyId, employeeId, today);
    const mine = queries
      .selectFrom("praise")
      .innerJoin("unit", (join) =>
        join.onRef("unit.agency_id", "=", "praise.agency_id").onRef("unit.unit_id", "=", "praise.unit_id"),
      )
      .where("praise.agency_id", "=", agencyId)
      .where((row) =>
        row.or([
          row("praise.employee_id", "=", employeeId),
          ...(led.length > 0
            ? [row.and([row("praise.employee_id", "is", null), row("praise.unit_id", "in", led)])]
            : []),
        ]),
      );
    const { count } = await mine
      .select((row) => row.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    const page = input.after ? mine.where("praise.praise_id", "<", input.after) : mine;
    const rows = await page
      .select(["praise.praise_id as praiseId", "praise.body", "praise.employee_id", "unit.name as unitName"])
      .select("praise.passed_on_at as passedOnAt")
      .orderBy("praise.praise_id", "desc")
      .limit(pageSize + 1)
      .execute();
    const praise = rows
      .slice(0, pageSize)
      .map(({ employee_id, ...row }) => ({ ...row, isMine: employee_id === employeeId }));
    const next = rows.length > pageSize ? (praise.at(-1)?.praiseId ?? null) : null;
    return { praise, count: Number(count), next };
  },
});
