import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { query } from "#platform/procedures/query.ts";
import { caseUnknown } from "../case.errors.ts";
import { isInSight } from "../case-at-hand.ts";
import { deskOf } from "../desk.ts";
import { numberPrefix, numbersMeant } from "../intake/case-number.ts";

export const findCase = query({
  name: "case.find",
  route: {
    method: "GET",
    path: "/case-numbers",
    summary:
      "The case of a number as it was told to the citizen; its last digits are enough, or that of the application it came from",
    tags: ["case"],
  },
  who: "signed-in",
  input: z.object({ number: z.string().trim().min(1).max(40) }),
  output: z.object({ caseId: z.uuid() }),
  run: async (ground) => {
    const { queries, agencyId, input, today } = ground;
    const [desk, { name }] = await Promise.all([deskOf(ground), agencyOf(queries, agencyId)]);
    const { numbers } = numbersMeant(input.number, numberPrefix(name), Number(today.slice(0, 4)));
    const rows = await queries
      .selectFrom("service_case as c")
      .leftJoin("open_case as o", (join) =>
        join.on("o.agency_id", "=", agencyId).onRef("o.case_id", "=", "c.case_id"),
      )
      .select([
        "c.case_id as caseId",
        "c.unit_id as takenInBy",
        "o.unit_id as unitId",
        "o.assigned_to as assignedTo",
      ])
      .where("c.agency_id", "=", agencyId)
      .where((row) => row.or([row("c.number", "in", numbers), row("c.source_reference", "=", input.number)]))
      .orderBy("c.received_at", "desc")
      .orderBy("c.case_id")
      .execute();
    const mine = rows.find(({ takenInBy, unitId, assignedTo }) =>
      isInSight(desk, { takenInBy, open: unitId === null ? null : { unitId, assignedTo } }),
    );
    if (!mine) throw caseUnknown();
    return { caseId: mine.caseId };
  },
});
