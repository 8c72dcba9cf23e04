import { z } from "zod";
import { query } from "#platform/procedures/query.ts";
import { disputeAtHand, disputesOf } from "./dispute-at-hand.ts";

const Dispute = z.object({
  disputeId: z.uuid(),
  planId: z.uuid(),
  indicatorId: z.uuid(),
  employeeName: z.string(),
  measure: z.string(),
  pile: z.string(),
  fromMonth: z.string(),
  throughMonth: z.string(),
  count: z.int(),
  missing: z.int(),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  reason: z.string(),
  raisedAt: z.date(),
  decision: z.string().nullable(),
  answer: z.string().nullable(),
  answeredAt: z.date().nullable(),
  mayAnswer: z.boolean(),
});
export type Dispute = z.output<typeof Dispute>;

export const readDispute = query({
  name: "progress.dispute-read",
  route: {
    method: "GET",
    path: "/measured-disputes/{disputeId}",
    summary: "A disputed figure, why, and what was decided",
    tags: ["progress"],
  },
  who: "signed-in",
  input: z.object({ disputeId: z.uuid() }),
  output: Dispute,
  sees: (_, { planId }) => ({ matter: "progress", subject: { kind: "plan", id: planId } }),
  run: (ground) => disputeAtHand(ground, { lock: false }),
});

const shownMax = 100; // the oldest first: what is answered makes room

export const openDisputes = query({
  name: "progress.disputes",
  route: {
    method: "GET",
    path: "/measured-disputes",
    summary: "Disputed figures that wait for an answer, the oldest first",
    tags: ["progress"],
  },
  who: ["service-manager"],
  input: z.object({}),
  output: z.object({
    disputes: z.array(Dispute.pick({ disputeId: true, measure: true, pile: true, raisedAt: true })),
  }),
  run: async ({ queries, agencyId, actor }) => ({
    disputes: await disputesOf(queries, agencyId)
      .where("a.dispute_id", "is", null)
      .where("d.raised_by", "!=", actor?.employeeId ?? "")
      .where("plan.employee_id", "!=", actor?.employeeId ?? "")
      .orderBy("d.raised_at")
      .orderBy("d.dispute_id")
      .limit(shownMax)
      .execute(),
  }),
});
