import { child, dotted, textIn, walk } from "../ast.ts";
import { eachFile, type HouseRule, isProduct } from "../rule.ts";
import type { Source } from "../source.ts";

/** Every "no" can be said: a refusal's code has its sentence. */
export const refusals: HouseRule = {
  name: "every refusal has its sentence",
  check: (sources) => {
    const messages = sources.filter(({ path }) => /^messages\/id\//.test(path));
    const keys = new Set(messages.flatMap(({ text }) => Object.keys(JSON.parse(text))));
    return eachFile(isProduct, (source) => complaints(source, keys))(sources);
  },
  bad: [
    [
      '"plan.late"',
      {
        "src/rules/a.ts": 'export const a = refusal<{ b: string }>("plan.late", "invalid");',
        "messages/id/a.json": "{}",
      },
    ],
  ],
  good: [
    {
      "src/rules/a.ts": 'export const a = refusal("plan.late", "invalid");',
      "messages/id/a.json": '{ "error.plan.late": "…" }',
    },
  ],
};

function* complaints(source: Source, keys: ReadonlySet<string>): Generator<string> {
  for (const [node] of source.nodes) {
    if (node.type !== "CallExpression" || dotted(child(node, "callee")) !== "refusal") continue;
    const [argument] = [...walk(node.arguments)].map(([each]) => each);
    const code = argument?.type === "StringLiteral" ? textIn(argument) : "";
    if (code && !keys.has(`error.${code}`)) {
      yield `${source.path}:${source.lineOf(node)} nobody can read "${code}". Add "error.${code}" to messages/id and messages/en.`;
    }
  }
}
