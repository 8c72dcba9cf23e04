import { parse } from "yaml";
import { type AstNode, child, dotted, textIn } from "../ast.ts";
import { eachFile, type HouseRule, isProduct } from "../rule.ts";
import type { Source } from "../source.ts";

const harmless = new Set([0, 1, 2, 3, 4, 10, 30, 100, 1000]); // so common that finding them says nothing
const shaping = /\.(slice|substring|at|padStart|padEnd|toFixed|repeat)$/;
const lengthLimit = /(^|\.)z\.(string|array)\b.*\.(min|max|length)$|^(Some)?Words$/;
const widths = /^(maxlength|size|width|height|pageSize)$|(Max|Shown)$/;

/**
 * The numbers of the law live in regulations/ only. A literal in rules/ or appraisal/ that equals a value given
 * there under an article is suspected to be that number; positions in a text, lengths of a text, widths of a field or a
 * column and the program's own limits, which by their name come last (`peopleMax`), are not.
 */
export const lawNumbers: HouseRule = {
  name: "no number of the law in code",
  check: (sources) => {
    const law = numbersOfLaw(
      sources.filter(({ path }) => /^regulations\/(?!.*\.examples\.).*\.ya?ml$/.test(path)),
    );
    const concerns = (path: string) => isProduct(path) && /^src\/(rules|appraisal)\//.test(path);
    return eachFile(concerns, (source) => complaints(source, law))(sources);
  },
  bad: [
    [
      "a.ts:1 12.5 is also in regulations/a.yaml",
      { "src/rules/a.ts": "export const a = x * 12.5;", "regulations/a.yaml": lawWith("12.5") },
    ],
    [
      "14 is also in",
      {
        "src/appraisal/a.ts": "export const a = days > 14;",
        "regulations/a.yaml": lawWith("{ days: [7, 14] }"),
      },
    ],
  ],
  good: [
    {
      "src/rules/a.ts": "export const a = x * 100 + 1 - 12.5;",
      "regulations/a.yaml": lawWith("{ days: 14 }"),
    },
    { "src/rules/a.ts": "export const a = t.slice(0, 14);", "regulations/a.yaml": lawWith("14") },
    { "src/rules/a.ts": "export const a = z.string().trim().max(14);", "regulations/a.yaml": lawWith("14") },
    {
      "src/rules/a.ts": "export const a = 14; // not of the law: two weeks on a chart",
      "regulations/a.yaml": lawWith("14"),
    },
    { "src/platform/a.ts": "export const a = 14;", "regulations/a.yaml": lawWith("14") },
    {
      "src/appraisal/a.tsx":
        "const pageSize = 14, peopleMax = 14, unitsShown = 14; export const a = <Field size={14} at={{ width: 14 }} words={Words(14)} />;",
      "regulations/a.yaml": lawWith("14"),
    },
  ],
};

function* complaints(source: Source, law: ReadonlyMap<number, string>): Generator<string> {
  const lines = source.text.split("\n");
  for (const [node, parents] of source.nodes) {
    if (node.type !== "NumericLiteral" || typeof node.value !== "number") continue;
    const [where, line] = [law.get(node.value), source.lineOf(node)];
    if (!where || isShape(node, parents) || /not of the law: \S/.test(lines[line - 1] ?? "")) continue;
    yield `${source.path}:${line} ${node.value} is also in ${where}. Read it from the law; or end the line with "// not of the law: why".`;
  }
}

function isShape(node: AstNode, parents: readonly AstNode[]): boolean {
  if (isWidth(node, parents)) return true;
  const call = parents.find((parent) => parent.type === "CallExpression");
  const callee = dotted(child(call, "callee"));
  return shaping.test(`.${callee}`) || isLastName(call, shaping) || lengthLimit.test(callee);
}

/** `maxlength={14}`, `{ width: 14 }`, `const pageSize = 14`: by the name of what holds it. */
function isWidth(node: AstNode, [nearest, next]: readonly AstNode[]): boolean {
  if (nearest?.type === "ObjectExpression") return widths.test(keyOf(nearest, node));
  const holder = nearest?.type === "JSXExpressionContainer" ? next : nearest;
  return widths.test(textIn(child(holder, "name") ?? child(holder, "id")));
}

/** Properties are no nodes of their own here: the one that holds `value` is looked for. */
function keyOf({ properties }: AstNode, value: AstNode): string {
  const all: { key?: AstNode; value?: unknown }[] = Array.isArray(properties) ? properties : [];
  return textIn(all.find((property) => property.value === value)?.key);
}

/** The method's name also when what it is called on is no plain chain of names. */
function isLastName(call: AstNode | undefined, names: RegExp): boolean {
  const name = child(child(call, "callee"), "property")?.value;
  return typeof name === "string" && names.test(`.${name}`);
}

function numbersOfLaw(files: readonly Source[]): Map<number, string> {
  const entries = files.flatMap(({ path, text }) =>
    entriesIn(parse(text))
      .flatMap(leaves)
      .map((number) => ({ number, path })),
  );
  return new Map(
    entries.filter(({ number }) => !harmless.has(number)).map(({ number, path }) => [number, path]),
  );
}

/** The `value` of everything that names its source. */
function entriesIn(tree: unknown): unknown[] {
  if (typeof tree !== "object" || tree === null) return [];
  if ("value" in tree && "source" in tree) return [tree.value];
  return Object.values(tree).flatMap(entriesIn);
}

function leaves(tree: unknown): number[] {
  if (typeof tree === "number") return [tree];
  return typeof tree === "object" && tree !== null ? Object.values(tree).flatMap(leaves) : [];
}

function lawWith(value: string): string {
  return `a:\n  - from: 2020-01-01\n    value: ${value}\n    source: { regulation: R, article: A }\n`;
}
