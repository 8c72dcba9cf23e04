import { sql } from "kysely";
import { z } from "zod";
import { PlanId } from "#appraisal/plan/plan.schema.ts";
import { planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { employeeName, personOnDay } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import { query } from "#platform/procedures/query.ts";
import { peopleToAsk } from "./people-to-ask.ts";

const Person = z.object({ employeeId: z.uuid(), name: z.string(), positionTitle: z.string() });

const states = ["waiting", "reminded", "answered", "declined"] as const;

const Asked = z.object({
  requestId: z.uuid(),
  name: z.string(),
  question: z.string(),
  dueOn: z.string(),
  state: z.enum(states),
});
export type Asked = z.output<typeof Asked>;

export const requestsOfPlan = query({
  name: "feedback.requests",
  route: {
    method: "GET",
    path: "/plans/{planId}/feedback-requests",
    summary: "Who was asked about somebody's work, and where each question stands",
    tags: ["feedback"],
  },
  who: "signed-in",
  input: z.object({
    planId: PlanId,
    /** Part of a name: who else could be asked. */
    search: z.string().trim().max(100).default(""),
  }),
  output: z.object({
    planId: z.uuid(),
    employeeId: z.uuid(),
    name: z.string(),
    isOwner: z.boolean(),
    mayAsk: z.boolean(),
    requests: z.array(Asked),
    /** Whom to ask: those who work with the person, and whoever was looked for. */
    people: z.array(Person),
  }),
  may: (_, { mayAsk }) => mayAsk,
  run: async (ground) => {
    const { queries, agencyId, today } = ground;
    const { planId, employeeId, standing } = await planAtHand(ground, { lock: false });
    const person = await personOnDay(queries, agencyId, employeeId, today);
    return {
      ...{ planId, employeeId, name: person?.name ?? "", isOwner: standing === "owner" },
      mayAsk: standing === "owner" || standing === "appraiser",
      requests: await requestRows(queries, agencyId, planId),
      people: await peopleToAsk(ground, employeeId),
    };
  },
});

/** The newest two hundred: four times what may be open at once. */
const requestsMax = 200;

async function requestRows(queries: Queries, agencyId: number, planId: string): Promise<Asked[]> {
  const rows = await queries
    .selectFrom("feedback_request")
    .select(["request_id as requestId", "question", "due_on as dueOn"])
    .select([employeeName("feedback_request.asked_of").as("name"), stateOfRequest().as("state")])
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", planId)
    .orderBy("asked_at", "desc")
    .orderBy("request_id", "desc")
    .limit(requestsMax)
    .execute();
  return rows.map((row) => Asked.parse(row));
}

/** How many questions about this plan nobody answered or declined yet. */
export async function openRequestsOf(queries: Queries, agencyId: number, planId: string): Promise<number> {
  const row = await queries
    .selectFrom("feedback_request")
    .select((count) => count.fn.countAll<number>().as("open"))
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", planId)
    .where(stateOfRequest(), "in", ["waiting", "reminded"])
    .executeTakeFirstOrThrow();
  return row.open;
}

/** Where a row of `feedback_request` stands, from the records beside it. */
export function stateOfRequest() {
  const has = (table: "feedback" | "feedback_decline" | "feedback_reminder") =>
    sql`exists (select from ${sql.table(table)} found
      where found.agency_id = feedback_request.agency_id and found.request_id = feedback_request.request_id)`;
  return sql<string>`case when ${has("feedback")} then 'answered' when ${has("feedback_decline")} then 'declined'
    when ${has("feedback_reminder")} then 'reminded' else 'waiting' end`;
}
