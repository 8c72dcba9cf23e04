import { SomeWords } from "#appraisal/plan/plan.schema.ts";
import { addDays } from "#platform/clock/clock.ts";
import { Day } from "#platform/clock/day.schema.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { lawOn } from "#rules/law.ts";
import { objectionAsked } from "./objection.errors.ts";
import { ObjectionKey } from "./objection.schema.ts";
import { expectOpenObjection, objectionAtHand } from "./objection-at-hand.ts";
import { tellParties } from "./tell.ts";

/** No article names a day; a month is as long as somebody should wait for one. */
export const explanationDaysMax = 30;

const Input = ObjectionKey.extend({ answerBy: Day, question: SomeWords(2000) });

export const askExplanations = command({
  name: "objection.ask",
  route: {
    method: "POST",
    path: "/objections/{objectionId}/question",
    summary: "Ask both sides for an explanation, by a day",
    tags: ["objection"],
  },
  who: "signed-in",
  input: Input,
  output: ObjectionKey,
  load: (ground) => objectionAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.party === "reviewer",
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, today, services, record } = deed;
    const { objection } = facts;
    expectOpenObjection(objection);
    if (objection.answerBy !== null) throw objectionAsked();
    expectDayAhead(input.answerBy, today);
    const row = {
      ...{ agency_id: agencyId, objection_id: objection.objectionId, question: input.question },
      ...{ answer_by: input.answerBy, asked_by: actorOf(deed).employeeId, asked_at: now },
      acting_for: objection.reviewerActingFor,
    };
    await queries.insertInto("objection_question").values(row).execute();
    const { source } = lawOn(services.law, today).get("objection", "explained-by");
    const { objectionId, evaluationId } = objection;
    const inputs = { answerBy: input.answerBy };
    record({
      kind: "objection.explanations-asked",
      subject: { kind: "evaluation", id: evaluationId },
      facts: { objectionId, answerBy: input.answerBy },
      because: [{ rule: "objection-explained-by", article: source, inputs, outcome: "asked" }],
    });
    tellParties(deed, objection, {
      message: "notice.objection.asked",
      facts: { name: objection.employeeName, day: input.answerBy },
    });
    return { objectionId };
  },
});

/** A whole day at least, so that whoever reads it in the evening can still answer. */
function expectDayAhead(answerBy: string, today: string): void {
  if (answerBy <= today) throw invalid([{ path: "answerBy", code: "objection.day-too-soon" }]);
  const last = addDays(today, explanationDaysMax);
  if (answerBy > last) throw invalid([{ path: "answerBy", code: "objection.day-too-far", facts: { last } }]);
}
