import type { AstNode } from "../ast.ts";
import { type HouseRule, isProduct } from "../rule.ts";
import type { Source } from "../source.ts";

const fileLinesMax = 400;
const fileLinesMedian = 60;
const fileLinesP90 = 150;
const functionLinesMax = 50;
const functionLinesP90 = 30;

/** Files and functions that one can read in a minute. */
export const sizes: HouseRule = {
  name: "files and functions are small",
  check: (sources) => {
    const product = sources.filter(({ path }) => isProduct(path));
    const written = sources.filter(
      ({ path }) => /\.(tsx?|mjs)$/.test(path) && !path.endsWith("/generated.ts"),
    );
    const measured = sources.filter(({ path }) => /^bench\/.*\.tsx?$/.test(path));
    return [
      ...written.flatMap(longFile),
      ...longFunctions([...product, ...measured]),
      ...distribution(product),
    ];
  },
  bad: [
    ["a.ts has 401 lines", { "src/rules/a.ts": "//\n".repeat(401) }],
    ["a.ts:1 a function of 52 lines", { "src/rules/a.ts": `export function a() {\n${"//\n".repeat(50)}}` }],
    [
      "a.bench.ts:1 a function of 52 lines",
      { "bench/a.bench.ts": `async function a() {\n${"//\n".repeat(50)}}` },
    ],
    ["a.ts:2 a function of 52 lines", { "src/rules/a.ts": `class A {\nget a() {\n${"//\n".repeat(50)}}}` }],
    ["the median file has 80 lines", { "src/rules/a.ts": "//\n".repeat(80) }],
    ["one file in ten has 151 lines", { "src/rules/a.ts": "//\n".repeat(151) }],
    [
      "one function in ten has 37 lines",
      { "src/rules/a.ts": `export const a = () => {\n${"//\n".repeat(35)}};` },
    ],
  ],
  good: [{ "src/rules/a.ts": `export function a() {\n${"//\n".repeat(20)}}` }],
};

function longFile({ path, lines }: Source): string[] {
  return lines > fileLinesMax
    ? [`${path} has ${lines} lines, more than ${fileLinesMax}. Split it by noun.`]
    : [];
}

function longFunctions(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    functionsIn(source)
      .filter((node) => source.heightOf(node) > functionLinesMax)
      .map(
        (node) =>
          `${source.path}:${source.lineOf(node)} a function of ${source.heightOf(node)} lines, more than ${functionLinesMax}. Give a part of it a name.`,
      ),
  );
}

function distribution(product: readonly Source[]): string[] {
  const files = product.map(({ lines }) => lines);
  const functions = product.flatMap((source) => functionsIn(source).map((node) => source.heightOf(node)));
  return [
    ...tooMuch("the median file", quantile(files, 0.5), fileLinesMedian),
    ...tooMuch("one file in ten", quantile(files, 0.9), fileLinesP90 + 1),
    ...tooMuch("one function in ten", quantile(functions, 0.9), functionLinesP90),
  ];
}

function tooMuch(what: string, lines: number, below: number): string[] {
  return lines < below
    ? []
    : [`${what} has ${lines} lines; it should have fewer than ${below}. Split the longest.`];
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
}

/** Whatever has a body, by the node that holds it. */
function functionsIn(source: Source): AstNode[] {
  return source.nodes.flatMap(([node, parents]) => {
    if (node.type === "ArrowFunctionExpression") return node;
    const holder = node.type === "FunctionBody" ? parents[0] : undefined;
    return holder && holder.type !== "ArrowFunctionExpression" ? holder : [];
  });
}
