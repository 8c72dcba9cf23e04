import { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { query } from "#platform/procedures/query.ts";
import { openRequestsTo } from "./open-requests.sql.ts";

const Question = z.object({
  requestId: z.uuid(),
  planId: z.uuid(),
  /** Whose work it is about, and who wants to know. */
  about: z.string(),
  askedBy: z.string(),
  question: z.string(),
  dueOn: z.string(),
  isLate: z.boolean(),
});
export type Question = z.output<typeof Question>;

export const askedOfMe = query({
  name: "feedback.asked",
  route: {
    method: "GET",
    path: "/my-feedback-requests",
    summary: "What I was asked and have neither answered nor declined, the most urgent first",
    tags: ["feedback"],
  },
  who: "signed-in",
  input: z.object({}),
  output: z.object({ questions: z.array(Question) }),
  run: async (ground) => {
    const { queries, agencyId, today } = ground;
    const rows = await openRequestsTo(queries, agencyId, actorOf(ground).employeeId).execute();
    return { questions: rows.map((row) => ({ ...row, isLate: row.dueOn < today })) };
  },
});
