import { sql } from "kysely";
import { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { query } from "#platform/procedures/query.ts";
import { dataCategories } from "#rules/erasure/erasure.law.ts";
import { Category, ErasureRequest } from "./erasure.schema.ts";
import { requestsWhere } from "./requests.sql.ts";
import { erasableToday, leftOnOf } from "./standing.ts";
import { StepView } from "./step.schema.ts";

/** More than anybody asks in a lifetime: the newest. */
const mineMax = 200;

const CategoryView = z.object({
  category: Category,
  mayAsk: z.boolean(),
  because: z.array(StepView),
  /** The newest request for it. */
  request: ErasureRequest.nullable(),
});
export type CategoryView = z.output<typeof CategoryView>;

export const myErasures = query({
  name: "erasure.mine",
  route: {
    method: "GET",
    path: "/my-erasures",
    summary: "What of the caller's data may be erased today, why not, and what was asked for",
    tags: ["erasure"],
  },
  who: "signed-in",
  input: z.object({}),
  output: z.object({ categories: z.array(CategoryView) }),
  run: async (ground) => {
    const { queries, agencyId } = ground;
    const { employeeId } = actorOf(ground);
    const leftOn = await leftOnOf(ground, employeeId);
    const mine = sql<boolean>`r.employee_id = ${employeeId}::uuid`;
    const requests = await requestsWhere(queries, agencyId, mine, mineMax);
    const categories = dataCategories.map((category) => {
      const { value, because } = erasableToday(ground, leftOn, category);
      const request = requests.find((one) => one.category === category) ?? null;
      const isOpen = request !== null && ["waiting", "granted", "stuck"].includes(request.state);
      return { category, mayAsk: value.state === "now" && !isOpen, because: [...because], request };
    });
    return { categories };
  },
});
