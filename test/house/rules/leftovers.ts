import { eachFile, type HouseRule } from "../rule.ts";
import type { Source } from "../source.ts";

const leftovers = [
  { pattern: /\b(TODO|FIXME|XXX|HACK)\b/, instead: "Do it, or write down in docs/ why not." },
  {
    pattern: /\b(coming soon|segera hadir|lorem ipsum|not implemented)\b/i,
    instead: "Take out what is not there.",
  },
  {
    pattern: /\b(test|it|describe|suite)\.(only|skip|todo|skipIf|runIf)\b/,
    instead: "Run every test, everywhere.",
  },
  { pattern: /\bdebugger\b;/, instead: "Delete it." },
  { pattern: /@ts-(ignore|nocheck|expect-error)/, instead: "Give it the type it has." },
];

/** Nothing half done is handed over. */
export const leftoverMarkers: HouseRule = {
  name: "no leftovers",
  check: eachFile((path) => !path.startsWith("test/house/"), complaints),
  bad: [
    ["TODO", { "src/rules/a.ts": "// TODO: later" }],
    ["Coming soon", { "messages/en/ui.json": '{ "a": "Coming soon" }' }],
    ["test.only", { "src/rules/a.test.ts": 'test.only("a", () => {});' }],
    ["describe.skip", { "src/rules/a.test.ts": 'describe.skip("a", () => {});' }],
    ["@ts-ignore", { "src/rules/a.ts": "// @ts-ignore" }],
  ],
  good: [{ "src/rules/a.ts": "export const a = list.only; // the todo list" }],
};

function* complaints({ path, text }: Source): Generator<string> {
  for (const [index, line] of text.split("\n").entries()) {
    for (const { pattern, instead } of leftovers) {
      const found = pattern.exec(line);
      if (found) yield `${path}:${index + 1} "${found[0]}". ${instead}`;
    }
  }
}
