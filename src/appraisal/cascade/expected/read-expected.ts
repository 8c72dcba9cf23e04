import { z } from "zod";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { query } from "#platform/procedures/query.ts";
import { ExpectedId, ExpectedResult } from "./expected.schema.ts";
import { expectedAtHand } from "./expected-at-hand.ts";
import { expectedOf } from "./expected-rows.ts";

export const readExpected = query({
  name: "cascade.read-expected",
  route: {
    method: "GET",
    path: "/expected-results/{expectedId}",
    summary: "What a head expects of somebody, for these two",
    tags: ["cascade"],
  },
  who: "signed-in",
  input: z.object({ expectedId: ExpectedId }),
  output: ExpectedResult,
  run: expectedAtHand,
});

export const myExpected = query({
  name: "cascade.my-expected",
  route: {
    method: "GET",
    path: "/my-expected-results",
    summary: "What my head expects of me in a year, answered or not",
    tags: ["cascade"],
  },
  who: "signed-in",
  input: z.object({ year: Year }),
  output: z.object({ expected: z.array(ExpectedResult) }),
  run: async (ground) => {
    const { queries, agencyId, input } = ground;
    const me = actorOf(ground).employeeId;
    return { expected: await expectedOf(queries, agencyId, me, input.year) };
  },
});
