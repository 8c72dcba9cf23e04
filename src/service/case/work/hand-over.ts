import { z } from "zod";
import { unitLeaders } from "#organisation/index.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { caseHolderElsewhere, counterUnknown } from "../case.errors.ts";
import { CaseChange, Changed, Words } from "../case.schema.ts";
import { beginStep, type CaseAtHand, caseAtHand, changeCase, mayWorkOn } from "../case-at-hand.ts";

const Input = CaseChange.extend({
  /** With which unit it goes on. */
  unitId: z.uuid(),
  /** With whom there; left out: with whoever takes it. */
  employeeId: z.uuid().optional(),
  note: Words(500),
});
type Input = z.output<typeof Input>;

export const handOver = command({
  name: "case.hand-over",
  route: {
    method: "POST",
    path: "/cases/{caseId}/hand-over",
    summary: "Give a case to another person or unit, with a note; its clock goes on",
    tags: ["case"],
  },
  who: "signed-in",
  input: Input,
  output: Changed,
  load: caseAtHand,
  may: ({ facts: { desk, open } }) => mayWorkOn(desk, open),
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record, notify } = deed;
    const { caseId, open, number } = facts;
    const told = await whoIsTold(deed);
    const { unitId, note, employeeId = null } = input;
    await beginStep(queries, agencyId, caseId, { code: open.step, unitId, employeeId, note, now });
    await changeCase(queries, agencyId, facts, { unit_id: unitId, assigned_to: employeeId });
    record({
      kind: "case.handed-over",
      subject: { kind: "case", id: caseId },
      facts: { fromUnit: open.unitId, toUnit: unitId, toEmployee: employeeId },
    });
    for (const to of told.filter((id) => id !== facts.desk.employeeId))
      notify({
        to,
        message: "notice.case.handed-over",
        facts: { number },
        href: `/loket/permohonan/${caseId}`,
      });
    return { caseId };
  },
});

/** The new holder; where nobody is named, who leads that unit. Throws where the person works elsewhere. */
async function whoIsTold(deed: Deed<Input, CaseAtHand>): Promise<string[]> {
  const { queries, agencyId, today, input } = deed;
  const unit = await queries
    .selectFrom("unit")
    .select("unit_id")
    .where("agency_id", "=", agencyId)
    .where("unit_id", "=", input.unitId)
    .executeTakeFirst();
  if (!unit) throw counterUnknown();
  if (!input.employeeId) {
    const leaders = await unitLeaders(queries, agencyId, [input.unitId], today);
    return (leaders.get(input.unitId) ?? []).map(({ employeeId }) => employeeId);
  }
  if (!(await worksAt(deed, input.unitId, input.employeeId))) throw caseHolderElsewhere();
  return [input.employeeId];
}

async function worksAt(
  { queries, agencyId, today }: Deed<Input, CaseAtHand>,
  unitId: string,
  employeeId: string,
): Promise<boolean> {
  const held = await queries
    .selectFrom("appointment as a")
    .innerJoin("position as p", (join) =>
      join.on("p.agency_id", "=", agencyId).onRef("p.position_id", "=", "a.position_id"),
    )
    .select("a.appointment_id")
    .where("a.agency_id", "=", agencyId)
    .where("a.employee_id", "=", employeeId)
    .where("p.unit_id", "=", unitId)
    .where("a.starts_on", "<=", today)
    .where((row) => row.or([row("a.ends_on", "is", null), row("a.ends_on", ">=", today)]))
    .limit(1)
    .executeTakeFirst();
  return held !== undefined;
}
