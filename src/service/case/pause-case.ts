import { z } from "zod";
import { command } from "#platform/procedures/command.ts";
import { casePaused } from "./case.errors.ts";
import { CaseChange, Changed, pauseReasons, Words } from "./case.schema.ts";
import { caseAtHand, changeCase, mayWorkOn } from "./case-at-hand.ts";

export const pauseCase = command({
  name: "case.pause",
  route: {
    method: "POST",
    path: "/cases/{caseId}/pause",
    summary: "Wait for the citizen: the clock stands, and they read what is waited for",
    tags: ["case"],
  },
  who: "signed-in",
  input: CaseChange.extend({
    reason: z.enum(pauseReasons),
    /** What is asked of the citizen; shown to them. */
    askedFor: Words(300),
  }),
  output: Changed,
  load: caseAtHand,
  may: ({ facts: { desk, open } }) => mayWorkOn(desk, open),
  run: async ({ facts, input, queries, agencyId, now, record }) => {
    const { caseId, open, desk } = facts;
    if (open.pausedSince) throw casePaused();
    await queries
      .insertInto("case_pause")
      .values({
        ...{ agency_id: agencyId, case_id: caseId, began_at: now, begun_by: desk.employeeId },
        ...{ reason: input.reason, asked_for: input.askedFor },
      })
      .execute();
    await changeCase(queries, agencyId, facts, { paused_since: now });
    record({ kind: "case.paused", subject: { kind: "case", id: caseId }, facts: { reason: input.reason } });
    return { caseId };
  },
});
