import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { isMessageKey } from "#platform/words/words.ts";

const topics = readdirSync("regulations")
  .filter((name) => name.endsWith(".yaml") && !name.endsWith(".examples.yaml"))
  .map((name) => name.replace(/\.yaml$/, ""));

test("each topic of the law has its name on the public page of the law", () => {
  expect(topics).toContain("working-days");
  const nameless = topics.map((topic) => `transparency.topic.${topic}`).filter((key) => !isMessageKey(key));
  expect(nameless, "say it in messages/*/transparency.json").toEqual([]);
});
