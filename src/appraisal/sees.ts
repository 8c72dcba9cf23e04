import type { Sight } from "#platform/procedures/sight.ts";

type Asked<Input> = { readonly input: Input };

/** For a query's `sees`: its answer shows `matter` of the file of the person whose plan was asked for. */
export function seesOfPlan(matter: string) {
  return ({ input }: Asked<{ planId: string }>): Sight => ({
    matter,
    subject: { kind: "plan", id: input.planId },
  });
}

/** The same, asked for by an evaluation. */
export function seesOfEvaluation(matter: string) {
  return ({ input }: Asked<{ evaluationId: string }>): Sight => ({
    matter,
    subject: { kind: "evaluation", id: input.evaluationId },
  });
}

/** The same, asked for by an objection. */
export function seesOfObjection({ input }: Asked<{ objectionId: string }>): Sight {
  return { matter: "objection", subject: { kind: "objection", id: input.objectionId } };
}

/** The same, asked for by a follow-up. */
export function seesOfFollowUp({ input }: Asked<{ followUpId: string }>): Sight {
  return { matter: "follow-up", subject: { kind: "follow-up", id: input.followUpId } };
}

/** The same, asked for by the person; nobody named means the reader's own. */
export function seesOfPerson(matter: string) {
  return ({ input }: Asked<{ employeeId?: string | undefined }>): Sight | null =>
    input.employeeId === undefined ? null : { matter, subject: { kind: "employee", id: input.employeeId } };
}
