import { z } from "zod";
import { Words } from "#appraisal/plan/plan.schema.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { sessionClosed } from "./session.errors.ts";
import { sessionAtHand } from "./session-rows.ts";

export const closeCalibration = command({
  name: "calibration.close",
  route: {
    method: "POST",
    path: "/calibrations/{sessionId}/closing",
    summary: "End a session with what was learned from it",
    tags: ["calibration"],
  },
  who: "signed-in",
  input: z.object({ sessionId: z.uuid(), learned: Words(2000) }),
  output: z.object({ sessionId: z.uuid() }),
  load: async (ground) => {
    await ground.queries
      .selectFrom("calibration_session")
      .select("session_id")
      .where("agency_id", "=", ground.agencyId)
      .where("session_id", "=", ground.input.sessionId)
      .forUpdate()
      .execute();
    return sessionAtHand(ground, ground.input.sessionId);
  },
  may: ({ facts }) => facts.isOpener,
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    if (facts.closedAt) throw sessionClosed();
    const { sessionId, learned } = input;
    await queries
      .insertInto("calibration_closing")
      .values({
        ...{ agency_id: agencyId, session_id: sessionId, learned },
        ...{ closed_by: actorOf(deed).employeeId, closed_at: now },
      })
      .execute();
    const { cases } = facts;
    record({ kind: "calibration.closed", subject: { kind: "calibration", id: sessionId }, facts: { cases } });
    return { sessionId };
  },
});
