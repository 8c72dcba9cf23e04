import { z } from "zod";
import { plansOfYears } from "#appraisal/plan/plans-of-years.ts";
import { appraisedBy, appraiserOnDay, personOnDay } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { relations } from "./relation.ts";
import { ratedPlans } from "./room.ts";

const Colleague = z.object({
  employeeId: z.uuid(),
  name: z.string(),
  positionTitle: z.string(),
  relation: z.enum(relations),
  /** Agreed and not rated yet, the newest first: this year's, and the last one's until it is rated. */
  plans: z.array(z.object({ planId: z.uuid(), year: z.int() })),
});
export type Colleague = z.output<typeof Colleague>;

export const myColleagues = query({
  name: "feedback.colleagues",
  route: {
    method: "GET",
    path: "/colleagues",
    summary: "Whom I can give feedback: those I appraise, my head, those beside me",
    tags: ["feedback"],
  },
  who: "signed-in",
  input: z.object({}),
  output: z.object({ year: z.int(), colleagues: z.array(Colleague) }),
  run: async (ground) => {
    const { queries, agencyId, today } = ground;
    const me = actorOf(ground).employeeId;
    const head = await appraiserOnDay(queries, agencyId, me, today);
    const headPerson = head && (await personOnDay(queries, agencyId, head.employeeId, today));
    const beside = head ? await appraisedBy(queries, agencyId, head.employeeId, today) : [];
    const below = await appraisedBy(queries, agencyId, me, today);
    // one's own people first: feedback is mostly theirs
    const people = [
      ...below.map((person) => ({ person, relation: "appraiser" as const })),
      ...(headPerson ? [{ person: headPerson, relation: "subordinate" as const }] : []),
      ...beside
        .filter((person) => person.employeeId !== me)
        .map((person) => ({ person, relation: "peer" as const })),
    ];
    const ids = people.map(({ person }) => person.employeeId);
    const year = Number(today.slice(0, 4));
    const open = await openPlans(ground, ids, [year, year - 1]);
    const colleagues = people.map(({ person, relation }) => {
      const { employeeId, name, positionTitle } = person;
      return { employeeId, name, positionTitle, relation, plans: open(employeeId) };
    });
    return { year, colleagues };
  },
});

/** In January the year that is being rated is the last one. */
async function openPlans(
  { queries, agencyId }: Ground<unknown>,
  employeeIds: readonly string[],
  years: readonly number[],
) {
  const ofYear = await plansOfYears(queries, agencyId, employeeIds, years);
  const plans = years.flatMap((year) => [...ofYear(year).values()]);
  const agreed = plans.filter((plan) => plan.state.kind === "agreed");
  const rated = await ratedPlans(
    queries,
    agencyId,
    agreed.map((plan) => plan.planId),
  );
  const open = agreed.filter((plan) => !rated.has(plan.planId));
  return (employeeId: string) =>
    open.filter((plan) => plan.employeeId === employeeId).map(({ planId, year }) => ({ planId, year }));
}
