import { z } from "zod";
import { PlanDay, Year } from "#appraisal/plan/plan.schema.ts";
import { carriedInYear } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { query } from "#platform/procedures/query.ts";

const Carried = z.object({
  appointmentId: z.uuid(),
  /** As it is held: "Plt Lurah Plaju Ilir". */
  title: z.string(),
  startsOn: PlanDay,
  endsOn: PlanDay,
});
export type Carried = z.output<typeof Carried>;

export const myActing = query({
  name: "people.acting",
  route: {
    method: "GET",
    path: "/my-people/acting",
    summary:
      "The vacant positions that I carry or carried in a year, whose people I appraise as long as it lasts",
    tags: ["people"],
  },
  who: "signed-in",
  input: z.object({ year: Year }),
  output: z.object({ carried: z.array(Carried) }),
  run: async (ground) => {
    const { queries, agencyId, input, today } = ground;
    const { employeeId } = actorOf(ground);
    return { carried: await carriedInYear(queries, { agencyId, employeeId, year: input.year, today }) };
  },
});
