import { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { improvementSettled } from "./improvement.errors.ts";
import { notedStates, Sentence } from "./improvement.schema.ts";
import { improvementAtHand } from "./improvement-at-hand.ts";

export const noteImprovement = command({
  name: "survey.note-improvement",
  route: {
    method: "POST",
    path: "/survey-improvements/{improvementId}/steps",
    summary: "Note how far an improvement is: going on, done, or given up, and why",
    tags: ["survey"],
  },
  who: "signed-in",
  input: z.object({ improvementId: z.guid(), state: z.enum(notedStates), note: Sentence(500) }),
  output: z.object({ unitId: z.guid() }),
  load: improvementAtHand,
  may: ({ facts }) => facts.isMine || facts.isKept,
  run: async (deed) => {
    const { queries, agencyId, input, now, record, facts } = deed;
    const { last, unitId, ownerId } = facts;
    if (last && last.state !== "going") throw improvementSettled();
    await queries
      .insertInto("survey_improvement_step")
      .values({
        ...{ agency_id: agencyId, improvement_id: input.improvementId, ordinal: (last?.ordinal ?? 0) + 1 },
        ...{ state: input.state, note: input.note, noted_by: actorOf(deed).employeeId, noted_at: now },
      })
      .execute();
    const said = { improvementId: input.improvementId, state: input.state };
    record({
      kind: "survey.improvement-noted",
      subject: { kind: "unit", id: unitId },
      about: ownerId,
      facts: said,
    });
    return { unitId };
  },
});
