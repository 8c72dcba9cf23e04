import { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { surveyKeepers } from "../reach.ts";
import { improvementNotDone } from "./improvement.errors.ts";
import { Sentence } from "./improvement.schema.ts";
import { improvementAtHand } from "./improvement-at-hand.ts";

export const publishImprovement = command({
  name: "survey.publish-improvement",
  route: {
    method: "POST",
    path: "/survey-improvements/{improvementId}/publication",
    summary: "Tell everybody what users said and what was done about it",
    tags: ["survey"],
  },
  who: [...surveyKeepers],
  input: z.object({ improvementId: z.guid(), said: Sentence(200), did: Sentence(300) }),
  output: z.object({ unitId: z.guid() }),
  load: improvementAtHand,
  may: ({ facts }) => facts.isKept,
  run: async (deed) => {
    const { queries, agencyId, input, now, record, facts } = deed;
    if (facts.last?.state !== "done") throw improvementNotDone();
    const { improvementId, said, did } = input;
    const words = { said, did, published_by: actorOf(deed).employeeId, published_at: now };
    await queries
      .insertInto("survey_improvement_publication")
      .values({ agency_id: agencyId, improvement_id: improvementId, ...words })
      .onConflict((there) => there.columns(["agency_id", "improvement_id"]).doUpdateSet(words))
      .execute();
    const subject = { kind: "unit", id: facts.unitId };
    record({ kind: "survey.improvement-published", subject, facts: { improvementId, said, did } });
    return { unitId: facts.unitId };
  },
});
