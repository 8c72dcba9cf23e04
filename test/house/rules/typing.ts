import type { AstNode } from "../ast.ts";
import type { HouseRule } from "../rule.ts";
import type { Source } from "../source.ts";

const castsPerThousandLines = 2;

/** Types are checked, not claimed: no `any`, hardly any `as`. */
export const typing: HouseRule = {
  name: "no any, hardly any `as`",
  check: (sources) => {
    const written = sources.filter(({ path, module }) => module && !path.endsWith("/generated.ts"));
    return [...written.flatMap(anys), ...tooManyCasts(written)];
  },
  bad: [
    ["a.ts:1 `any`", { "src/rules/a.ts": "export const a: any = 1;" }],
    ["a.ts:1 `any`", { "src/rules/a.ts": "export const a = (x: Array<any>) => x;" }],
    ["1 casts in 1 lines", { "src/rules/a.ts": "export const a = b as string;" }],
  ],
  good: [
    { "src/rules/a.ts": "export const a = [1] as const; export const b = { any: 1 } satisfies object;" },
    { "src/rules/a.ts": `export const a = b as string;\n${"//\n".repeat(600)}` },
  ],
};

function anys(source: Source): string[] {
  return nodesIn(source)
    .filter((node) => node.type === "TsKeywordType" && node.kind === "any")
    .map(
      (node) =>
        `${source.path}:${source.lineOf(node)} \`any\`. Use the type, or unknown and parse it with zod.`,
    );
}

function tooManyCasts(sources: readonly Source[]): string[] {
  const lines = sources.reduce((sum, source) => sum + source.lines, 0);
  const places = sources.flatMap((source) =>
    nodesIn(source)
      .filter((node) => node.type === "TsAsExpression")
      .map((node) => `${source.path}:${source.lineOf(node)}`),
  );
  if (places.length * 1000 <= castsPerThousandLines * lines) return [];
  return [
    `${places.length} casts in ${lines} lines. Parse with zod or narrow with a type guard: ${places.join(" ")}`,
  ];
}

function nodesIn(source: Source): AstNode[] {
  return source.nodes.map(([node]) => node);
}
