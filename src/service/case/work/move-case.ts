import { z } from "zod";
import { command } from "#platform/procedures/command.ts";
import { casePaused, caseStepUnknown } from "../case.errors.ts";
import { CaseChange, Changed, SomeWords } from "../case.schema.ts";
import { beginStep, caseAtHand, changeCase, mayWorkOn } from "../case-at-hand.ts";
import { stepsOf } from "../steps-of.ts";

export const moveCase = command({
  name: "case.move",
  route: {
    method: "POST",
    path: "/cases/{caseId}/step",
    summary: "Go on to a step of the service's standard, or back to one",
    tags: ["case"],
  },
  who: "signed-in",
  input: CaseChange.extend({ step: z.string().max(60), note: SomeWords(500) }),
  output: Changed,
  load: caseAtHand,
  may: ({ facts: { desk, open } }) => mayWorkOn(desk, open),
  run: async ({ facts, input, queries, agencyId, now, record }) => {
    const { caseId, open, desk } = facts;
    const steps = await stepsOf(queries, agencyId, facts);
    if (!steps.some(({ code }) => code === input.step) || input.step === open.step) throw caseStepUnknown();
    if (open.pausedSince) throw casePaused();
    const by = { unitId: open.unitId, employeeId: desk.employeeId, note: input.note, now };
    await beginStep(queries, agencyId, caseId, { code: input.step, ...by });
    await changeCase(queries, agencyId, facts, { step_code: input.step, assigned_to: desk.employeeId });
    record({
      kind: "case.moved",
      subject: { kind: "case", id: caseId },
      facts: { from: open.step, to: input.step },
    });
    return { caseId };
  },
});
