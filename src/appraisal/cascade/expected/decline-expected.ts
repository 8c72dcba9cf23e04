import { z } from "zod";
import { Words } from "#appraisal/plan/plan.schema.ts";
import { command } from "#platform/procedures/command.ts";
import { answerExpected } from "./answer-expected.ts";
import { ExpectedId } from "./expected.schema.ts";
import { expectUnanswered, lockedExpected } from "./expected-at-hand.ts";

export const declineExpected = command({
  name: "cascade.decline-expected",
  route: {
    method: "POST",
    path: "/expected-results/{expectedId}/answer",
    summary: "Answer why I do not take what my head expects of me as it stands",
    tags: ["cascade"],
  },
  who: "signed-in",
  input: z.object({ expectedId: ExpectedId, reason: Words(1000) }),
  output: z.object({ expectedId: ExpectedId }),
  load: lockedExpected,
  may: ({ facts, actor }) => facts.employeeId === actor?.employeeId,
  run: async (deed) => {
    const { facts: expected, input, record } = deed;
    expectUnanswered(expected);
    const { expectedId, reason } = input;
    await answerExpected(deed, { answer: "declined", resultId: null, reason });
    const subject = { kind: "employee", id: expected.employeeId };
    record({ kind: "expected-result.declined", subject, facts: { expectedId } });
    return { expectedId };
  },
});
