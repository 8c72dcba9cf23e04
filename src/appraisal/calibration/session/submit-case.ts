import { randomInt } from "node:crypto";
import { z } from "zod";
import { Rating } from "#appraisal/evaluation/evaluation.schema.ts";
import { PlanId } from "#appraisal/plan/plan.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { query } from "#platform/procedures/query.ts";
import { caseToBe } from "./case-evidence.ts";
import { caseThere } from "./session.errors.ts";
import { Evidence } from "./session.schema.ts";
import { openSessionAtHand, type SessionAtHand, sessionAtHand } from "./session-rows.ts";

const Key = z.object({ sessionId: z.uuid(), planId: PlanId });
type Key = z.output<typeof Key>;

export const previewCase = query({
  name: "calibration.preview-case",
  route: {
    method: "GET",
    path: "/calibrations/{sessionId}/plans/{planId}",
    summary: "What the other heads would see of my draft, before I hand it in",
    tags: ["calibration"],
  },
  who: "signed-in",
  input: Key,
  output: z.object({
    planId: PlanId,
    employeeName: z.string(),
    evidence: Evidence,
    results: Rating,
    conduct: Rating,
  }),
  run: async (ground) => {
    const session = await sessionAtHand(ground, ground.input.sessionId);
    const { employeeId: _, ...shown } = await caseToBe(ground, session, ground.input.planId, { lock: false });
    return shown;
  },
});

export const submitCase = command({
  name: "calibration.submit-case",
  route: {
    method: "POST",
    path: "/calibrations/{sessionId}/cases",
    summary: "Hand a drafted evaluation in, without names, for the other heads to look at",
    tags: ["calibration"],
  },
  who: "signed-in",
  input: Key,
  output: z.object({ caseId: z.uuid() }),
  load: async (ground) => {
    const session = await openSessionAtHand(ground, ground.input.sessionId);
    return { session, drafted: await caseToBe(ground, session, ground.input.planId, { lock: true }) };
  },
  may: ({ facts }) => facts.session.isHead,
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    const { employeeId, evidence, results, conduct } = facts.drafted;
    const caseId = newId(now);
    const row = {
      ...{ agency_id: agencyId, case_id: caseId, session_id: input.sessionId, plan_id: input.planId },
      ...{ label: await freeLabel(deed), evidence: JSON.stringify(evidence) },
      ...{ results_rating: results, conduct_rating: conduct },
      ...{ submitted_by: actorOf(deed).employeeId, submitted_at: now },
    };
    const inserted = await queries
      .insertInto("calibration_case")
      .values(row)
      .onConflict((conflict) => conflict.columns(["agency_id", "session_id", "plan_id"]).doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows === 0n) throw caseThere();
    record({
      kind: "calibration.case-submitted",
      subject: { kind: "calibration", id: input.sessionId },
      about: employeeId,
      facts: { results, conduct },
    });
    return { caseId };
  },
});

type Facts = { session: SessionAtHand; drafted: Awaited<ReturnType<typeof caseToBe>> };

/** A number of three digits that no other case of the session has, drawn by lot; four where three are used up. */
async function freeLabel({ queries, agencyId, input }: Deed<Key, Facts>): Promise<number> {
  const rows = await queries
    .selectFrom("calibration_case")
    .select("label")
    .where("agency_id", "=", agencyId)
    .where("session_id", "=", input.sessionId)
    .execute();
  const used = new Set(rows.map((row) => row.label));
  const from = used.size < 450 ? 100 : 1000; // not of the law: half of the labels with three digits
  let label = randomInt(from, from * 10);
  while (used.has(label)) label = randomInt(from, from * 10);
  return label;
}
