import { z } from "zod";
import { Words } from "#appraisal/plan/plan.schema.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { creditOpeningUnknown, creditOpeningWithdrawn } from "./credit-points.errors.ts";
import { openingsOf } from "./credit-rows.ts";

const Input = z.object({ openingId: z.uuid(), reason: Words(500) });

export const withdrawOpening = command({
  name: "credit-points.withdraw-opening",
  route: {
    method: "POST",
    path: "/credit-openings/{openingId}/withdrawal",
    summary: "Take back a decree that was recorded by mistake; it stays to be read and counts nowhere",
    tags: ["credit-points"],
  },
  who: ["personnel"],
  input: Input,
  output: z.object({ employeeId: z.uuid() }),
  load: openingAtHand,
  may: ({ facts, actor }) => facts.employeeId !== actor?.employeeId,
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record, notify } = deed;
    const { employeeId, opening } = facts;
    if (opening.withdrawn) throw creditOpeningWithdrawn();
    const row = {
      ...{ agency_id: agencyId, opening_id: opening.openingId, reason: input.reason },
      ...{ withdrawn_by: actorOf(deed).employeeId, withdrawn_at: now },
    };
    await queries.insertInto("credit_opening_withdrawal").values(row).execute();
    record({
      kind: "credit-points.opening-withdrawn",
      subject: { kind: "employee", id: employeeId },
      facts: { openingId: opening.openingId, reason: input.reason },
    });
    notify({
      to: employeeId,
      message: "notice.credit-points.opening-withdrawn",
      facts: { decree: opening.decree },
      href: "/angka-kredit",
    });
    return { employeeId };
  },
});

async function openingAtHand({ queries, agencyId, input }: Ground<z.output<typeof Input>>) {
  const row = await queries
    .selectFrom("credit_opening")
    .select("employee_id")
    .where("agency_id", "=", agencyId)
    .where("opening_id", "=", input.openingId)
    .executeTakeFirst();
  if (!row) throw creditOpeningUnknown();
  const openings = (await openingsOf(queries, agencyId, [row.employee_id])).get(row.employee_id);
  const opening = openings?.find(({ openingId }) => openingId === input.openingId);
  if (!opening) throw creditOpeningUnknown();
  return { employeeId: row.employee_id, opening };
}
