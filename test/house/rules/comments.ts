import { type AstNode, child, textIn, walk } from "../ast.ts";
import { eachFile, type HouseRule, isProduct } from "../rule.ts";
import type { Source } from "../source.ts";

const ground = /^src\/(rules|statistics|platform)\//;

/** What everybody builds on says what it does. */
export const comments: HouseRule = {
  name: "every exported function of rules, statistics and platform has a doc comment",
  check: eachFile((path) => isProduct(path) && ground.test(path), complaints),
  bad: [
    ["a.ts:1 a has no doc comment", { "src/rules/a.ts": "export function a() {}" }],
    [
      "a.ts:2 a has no doc comment",
      { "src/statistics/a.ts": "// not a doc comment\nexport const a = () => 1;" },
    ],
    [
      "a.ts:3 a has no doc comment",
      { "src/platform/a.ts": "/** Of b. */\nexport const b = 1;\nexport async function a() {}" },
    ],
  ],
  good: [
    { "src/rules/a.ts": "/** Gives 1. */\nexport function a() {}" },
    { "src/rules/a.ts": "export const a = 1;\nfunction b() {}" },
    { "src/doors/a.ts": "export function a() {}" },
  ],
};

function* complaints(source: Source): Generator<string> {
  const bytes = Buffer.from(source.text);
  for (const [node] of source.nodes) {
    const name = node.type === "ExportDeclaration" ? exportedFunction(child(node, "declaration")) : "";
    const before = bytes
      .subarray(0, node.span.start - 1)
      .toString("utf8")
      .trimEnd();
    if (name && !/\/\*\*(?:(?!\*\/)[\s\S])*\*\/$/.test(before)) {
      yield `${source.path}:${source.lineOf(node)} ${name} has no doc comment. Say what it does, units, errors, source.`;
    }
  }
}

function exportedFunction(declaration: AstNode | undefined): string {
  if (declaration?.type === "FunctionDeclaration") return textIn(child(declaration, "identifier"));
  const [declarator] = [...walk(declaration?.declarations)].map(([node]) => node);
  return /Function/.test(child(declarator, "init")?.type ?? "") ? textIn(child(declarator, "id")) : "";
}
