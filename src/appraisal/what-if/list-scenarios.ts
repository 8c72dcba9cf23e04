import { z } from "zod";
import { expectOpenedYear } from "#appraisal/period/opened-year.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { query } from "#platform/procedures/query.ts";
import { parametersOf } from "./parameters.ts";
import { lawOfYear } from "./scenario-law.ts";
import { Scenario, scenariosOfYear } from "./scenario-rows.ts";
import { Parameter } from "./what-if.schema.ts";
import { isRuleMaker, whatIfReaders } from "./what-if-readers.ts";

export const listScenarios = query({
  name: "what-if.list",
  route: {
    method: "GET",
    path: "/periods/{year}/what-if",
    summary: "What the law says about the people of a year, and my scenarios; an auditor sees everybody's",
    tags: ["what-if"],
  },
  who: whatIfReaders,
  input: z.object({ year: Year }),
  output: z.object({
    year: z.int(),
    parameters: z.array(Parameter),
    scenarios: z.array(Scenario),
    /** May try out values, not only read what others tried. */
    makes: z.boolean(),
  }),
  run: async (ground) => {
    const { queries, agencyId, input, services } = ground;
    const { year } = input;
    await expectOpenedYear(ground, year);
    const actor = actorOf(ground);
    const ownerId = actor.roles.has("auditor") ? null : actor.employeeId;
    const scenarios = await scenariosOfYear(queries, agencyId, { year, ownerId });
    return {
      year,
      parameters: parametersOf(lawOfYear(services.law, year)),
      scenarios,
      makes: isRuleMaker(actor),
    };
  },
});
