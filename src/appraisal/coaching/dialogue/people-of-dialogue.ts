import type { z } from "zod";
import { peopleInPlan } from "#appraisal/plan/people.ts";
import { planUnknown } from "#appraisal/plan/plan.errors.ts";
import { PersonInPlan } from "#appraisal/plan/plan-content.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import type { Dialogue } from "./dialogues.ts";

export const Person = PersonInPlan;

/** The two as they were on the day on which they spoke. */
export async function peopleOfDialogue(
  { queries, agencyId }: Ground<unknown>,
  { employeeId }: { employeeId: string },
  { headId, heldOn }: Dialogue,
): Promise<{ employee: z.output<typeof Person>; head: z.output<typeof Person> }> {
  const people = await peopleInPlan(queries, agencyId, [employeeId, headId], heldOn);
  const [employee, head] = [people.get(employeeId), people.get(headId)];
  if (!employee || !head) throw planUnknown();
  return { employee, head };
}
