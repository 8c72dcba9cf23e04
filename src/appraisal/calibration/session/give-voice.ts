import { z } from "zod";
import { SomeWords } from "#appraisal/plan/plan.schema.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { caseRow } from "./read-case.ts";
import { caseYours } from "./session.errors.ts";
import { Opinion } from "./session.schema.ts";
import { openSessionAtHand } from "./session-rows.ts";

export const giveVoice = command({
  name: "calibration.give-voice",
  route: {
    method: "PUT",
    path: "/calibration-cases/{caseId}/voice",
    summary: "Say whether the ratings fit the evidence of a case, and why not where they do not",
    tags: ["calibration"],
  },
  who: "signed-in",
  input: z.object({ caseId: z.uuid(), opinion: Opinion, reason: SomeWords(1000) }),
  output: z.object({ caseId: z.uuid() }),
  load: async (ground) => {
    const one = await caseRow(ground, ground.input.caseId);
    return { one, session: await openSessionAtHand(ground, one.sessionId) };
  },
  may: ({ facts }) => facts.session.isHead,
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    const { caseId, opinion, reason } = input;
    const author = actorOf(deed);
    if (facts.one.submittedBy === author.employeeId) throw caseYours();
    if (opinion !== "fits" && reason === "")
      throw invalid([{ path: "reason", code: "calibration.reason-needed" }]);
    const said = { opinion, reason, given_at: now };
    await queries
      .insertInto("calibration_voice")
      .values({ agency_id: agencyId, case_id: caseId, author_id: author.employeeId, ...said })
      .onConflict((conflict) => conflict.columns(["agency_id", "case_id", "author_id"]).doUpdateSet(said))
      .execute();
    record({
      kind: "calibration.voice-given",
      subject: { kind: "calibration", id: facts.session.sessionId },
      about: await whoseCase(deed),
      facts: { caseId, opinion },
    });
    return { caseId };
  },
});

/** Kept with the record and shown to no head: a case has no name. */
async function whoseCase({ queries, agencyId, input }: Ground<{ caseId: string }>): Promise<string> {
  const row = await queries
    .selectFrom("calibration_case as one")
    .innerJoin("plan", (join) =>
      join.onRef("plan.agency_id", "=", "one.agency_id").onRef("plan.plan_id", "=", "one.plan_id"),
    )
    .select("plan.employee_id")
    .where("one.agency_id", "=", agencyId)
    .where("one.case_id", "=", input.caseId)
    .executeTakeFirstOrThrow();
  return row.employee_id;
}
