import { describe, expect, test } from "vitest";
import { type MessageKey, speaking } from "#platform/words/words.ts";
import {
  type AdviceCode,
  adviseOnIndicator,
  type ExampleKey,
} from "#rules/indicator-advice/indicator-advice.ts";
import { adviceWords } from "./advice-words.ts";

const aspects = ["quantity", "quality", "time", "cost"] as const;
const fields =
  "complaints welfare archives population letters finance planning order empowerment personnel general".split(
    " ",
  );

/** Does not compile when a code or an example has no sentence. */
const keysOf = (code: AdviceCode, example: ExampleKey): MessageKey[] => [
  `advice.${code}`,
  `advice.example.${example}`,
];

describe.each(["id", "en"] as const)("in %s", (locale) => {
  const words = speaking(locale, adviceWords);
  const examples = fields.flatMap((field) =>
    aspects.map((aspect) => [`example.${field}.${aspect}`, aspect] as const),
  );

  test.each(examples)("%s takes its own advice", (key, aspect) => {
    const statement = words[key] ?? "";
    const advice = adviseOnIndicator({ statement, aspect, target: "", unit: "" });
    expect(advice.map((item) => item.code).join(), statement).toMatch(/^measurable(-for-citizens)?$/);
  });

  test("the words go by the keys of the messages, without their prefix", () => {
    expect(Object.keys(words)).toEqual(
      expect.arrayContaining(keysOf("activity", "general.time").map((key) => key.slice("advice.".length))),
    );
  });
});
