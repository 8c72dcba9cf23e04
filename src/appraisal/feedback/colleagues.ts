import { z } from "zod";
import { plansOfYear } from "#appraisal/plan/plans-of-year.ts";
import { appraisedBy, appraiserOnDay, personOnDay } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { query } from "#platform/procedures/query.ts";
import { relations } from "./relation.ts";

const Colleague = z.object({
  employeeId: z.uuid(),
  name: z.string(),
  positionTitle: z.string(),
  relation: z.enum(relations),
  /** Null: no agreed plan yet, so nothing to give feedback on. */
  planId: z.uuid().nullable(),
});
export type Colleague = z.output<typeof Colleague>;

export const myColleagues = query({
  name: "feedback.colleagues",
  route: {
    method: "GET",
    path: "/colleagues",
    summary: "Whom I can give feedback: my head, those beside me, those I appraise",
    tags: ["feedback"],
  },
  who: "signed-in",
  input: z.object({}),
  output: z.object({ colleagues: z.array(Colleague) }),
  run: async (ground) => {
    const { queries, agencyId, today } = ground;
    const me = actorOf(ground).employeeId;
    const head = await appraiserOnDay(queries, agencyId, me, today);
    const headPerson = head && (await personOnDay(queries, agencyId, head.employeeId, today));
    const beside = head ? await appraisedBy(queries, agencyId, head.employeeId, today) : [];
    const below = await appraisedBy(queries, agencyId, me, today);
    const people = [
      ...(headPerson ? [{ person: headPerson, relation: "subordinate" as const }] : []),
      ...beside
        .filter((person) => person.employeeId !== me)
        .map((person) => ({ person, relation: "peer" as const })),
      ...below.map((person) => ({ person, relation: "appraiser" as const })),
    ];
    const ids = people.map(({ person }) => person.employeeId);
    const plans = await plansOfYear(queries, agencyId, ids, Number(today.slice(0, 4)));
    const colleagues = people.map(({ person, relation }) => {
      const plan = plans.get(person.employeeId);
      const { employeeId, name, positionTitle } = person;
      return {
        employeeId,
        name,
        positionTitle,
        relation,
        planId: plan?.state.kind === "agreed" ? plan.planId : null,
      };
    });
    return { colleagues };
  },
});
