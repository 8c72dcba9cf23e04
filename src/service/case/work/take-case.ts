import { command } from "#platform/procedures/command.ts";
import { CaseChange, Changed } from "../case.schema.ts";
import { beginStep, caseAtHand, changeCase, mayWorkOn } from "../case-at-hand.ts";

export const takeCase = command({
  name: "case.take",
  route: {
    method: "POST",
    path: "/cases/{caseId}/holder",
    summary: "Take a case that nobody holds, or take it over from a colleague, who is told",
    tags: ["case"],
  },
  who: "signed-in",
  input: CaseChange,
  output: Changed,
  load: caseAtHand,
  may: ({ facts: { desk, open } }) => mayWorkOn(desk, open),
  run: async ({ facts, queries, agencyId, now, record, notify }) => {
    const { caseId, open, desk, number } = facts;
    const { employeeId } = desk;
    const step = { code: open.step, unitId: open.unitId, employeeId, note: "", now };
    await beginStep(queries, agencyId, caseId, step);
    await changeCase(queries, agencyId, facts, { assigned_to: employeeId });
    record({ kind: "case.taken", subject: { kind: "case", id: caseId }, facts: { from: open.assignedTo } });
    if (open.assignedTo && open.assignedTo !== employeeId) {
      const href = `/loket/permohonan/${caseId}` as const;
      notify({ to: open.assignedTo, message: "notice.case.taken-over", facts: { number }, href });
    }
    return { caseId };
  },
});
