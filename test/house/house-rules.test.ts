import { describe, expect, test } from "vitest";
import type { Example, HouseRule } from "./rule.ts";
import { bannedCalls } from "./rules/banned-calls.ts";
import { comments } from "./rules/comments.ts";
import { lawNumbers } from "./rules/law-numbers.ts";
import { leftoverMarkers } from "./rules/leftovers.ts";
import { markup } from "./rules/markup.ts";
import { refusals } from "./rules/refusals.ts";
import { sizes } from "./rules/sizes.ts";
import { typing } from "./rules/typing.ts";
import { words } from "./rules/words.ts";
import { readHouse, sourceOf } from "./source.ts";

const rules: HouseRule[] = [
  bannedCalls,
  markup,
  sizes,
  typing,
  leftoverMarkers,
  comments,
  lawNumbers,
  refusals,
  words,
];
const house = readHouse();

describe.each(rules)("$name", ({ check, bad, good }) => {
  test.each(bad)("says %j of %j", (says, example) => {
    expect(check(sourcesOf(example)).join("\n")).toContain(says);
  });

  test.each(good)("says nothing of %j", (example) => {
    expect(check(sourcesOf(example))).toEqual([]);
  });

  test("the house keeps it", () => {
    expect(check(house)).toEqual([]);
  });
});

test("the rules see the house", () => {
  const files = house.filter(({ module }) => module).length;
  expect(files).toBeGreaterThan(100);
});

function sourcesOf(example: Example) {
  return Object.entries(example).map(([path, text]) => sourceOf(path, text));
}
