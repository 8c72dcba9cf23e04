import fc from "fast-check";
import { expect, test } from "vitest";
import { asJson, withDates } from "./receipt-json.ts";

const answers = fc.letrec((tie) => ({
  answer: fc.oneof(
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.date({ noInvalidDate: true }),
    fc.array(tie("answer"), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), tie("answer"), { maxKeys: 4 }),
  ),
})).answer;

test("what was answered first comes back as it was, moments too", () => {
  fc.assert(
    fc.property(answers, (answer) => {
      expect(withDates(JSON.parse(JSON.stringify(asJson(answer))))).toEqual(answer);
    }),
  );
});
