import { expect, test } from "vitest";
import { z } from "zod";
import { appraisalNouns } from "#appraisal/nouns.ts";
import { recordNouns } from "#ledger/record/record-noun.ts";
import { organisationNouns } from "#organisation/nouns.ts";
import { isMessageKey } from "#platform/words/words.ts";
import { serviceNouns } from "#service/nouns.ts";
import { type AstNode, child, isNode, textIn, walk } from "./ast.ts";
import { isProduct } from "./rule.ts";
import { readHouse, type Source } from "./source.ts";

/** Subjects that are nobody's: what concerns somebody there says `about` itself. */
const nobodys = new Set([
  "agency",
  "calibration",
  "case",
  "sheet-import",
  "sheet-source",
  "complaint",
  "document",
  "goal",
  "import",
  "job",
  "law-finding",
  "law-review",
  "library-entry",
  "period",
  "position",
  "queue-ticket",
  "rating-import",
  "service",
  "unit",
  "what-if",
]);

/** Subjects whose commands say `about` each time. */
const saidEachTime = new Set(["matrix", "annual-result", "national-rating", "erasure"]);

const house = readHouse().filter(({ path }) => isProduct(path));

test("every record of somebody says of whom: its subject is a noun that knows, or its command says so", () => {
  const nouns = recordNouns(organisationNouns, appraisalNouns, serviceNouns);
  const kinds = new Set(house.flatMap((source) => source.nodes.flatMap(([node]) => subjectKinds(node))));
  expect(kinds.size).toBeGreaterThan(12);
  const unknown = [...kinds].filter(
    (kind) => !nouns.get(kind)?.about && !nobodys.has(kind) && !saidEachTime.has(kind),
  );
  expect(unknown, "give the kind a noun in nouns.ts, or a place in one of the lists above").toEqual([]);
  expect([...nobodys].filter((kind) => !kinds.has(kind))).toEqual([]);
});

/** Kinds that are put together from a verb when they are recorded. */
const putTogether: Readonly<Record<string, readonly string[]>> = {
  "plan.suggestion-": ["plan.suggestion-accepted", "plan.suggestion-declined"],
  "follow-up.": ["follow-up.approved", "follow-up.declined"],
  "law-finding.": ["law-finding.stays", "law-finding.to-correct"],
};

test("whatever is recorded has its words in both languages", () => {
  const kinds = new Set(
    house.flatMap((source) => source.nodes.flatMap(([node]) => recordKinds(node, source))),
  );
  expect(kinds.size).toBeGreaterThan(120);
  for (const kind of ["plan.agreed", "plan.amended", "plan-result.added", "follow-up.approved"])
    expect(kinds).toContain(kind);
  expect([...kinds].filter((kind) => !isMessageKey(`record.kind.${kind}`))).toEqual([]);
});

/** "plan.agreed" of what is handed to `record`: an object with a subject, or a change of a draft, which has one. */
function recordKinds(node: AstNode, source: Source): string[] {
  if (!hasProperty(node, "subject") && !hasProperty(node, "write")) return [];
  const value = propertyOf(node, "kind");
  if (value?.type === "TemplateLiteral")
    return [...(putTogether[beginningOf(value)] ?? [beginningOf(value)])];
  const named = hasProperty(node, "kind") && value === undefined ? variablesNamed("kind", source) : [value];
  return named.flatMap(textsIn).filter((text) => text.includes("."));
}

function hasProperty(node: AstNode, name: string): boolean {
  const properties = node.type === "ObjectExpression" ? Properties.parse(node.properties) : [];
  return properties.some(
    ({ key, type, value }) => key?.value === name || (type === "Identifier" && value === name),
  );
}

function variablesNamed(name: string, { nodes }: Source): (AstNode | undefined)[] {
  return nodes
    .filter(([node]) => node.type === "VariableDeclarator" && textIn(child(node, "id")) === name)
    .map(([node]) => child(node, "init"));
}

/** "plan.suggestion-" of `plan.suggestion-${answer}`. */
function beginningOf(template: AstNode): string {
  const [first] = Array.isArray(template.quasis) ? template.quasis : [];
  return textIn(isNode(first) ? first : undefined, "raw");
}

/** "plan" of `subject: { kind: "plan", id }` and of `const subject = { kind: "plan", id }`. */
function subjectKinds(node: AstNode): string[] {
  const isVariable = node.type === "VariableDeclarator" && textIn(child(node, "id")) === "subject";
  const value = isVariable ? child(node, "init") : propertyOf(node, "subject");
  return [...walk(value)].flatMap(([each]) => textsIn(propertyOf(each, "kind")));
}

/** The value of a property of an object that is written out. */
function propertyOf(node: AstNode, name: string): AstNode | undefined {
  const properties = node.type === "ObjectExpression" ? Properties.parse(node.properties) : [];
  const found = properties.find(({ key }) => key?.value === name)?.value;
  return isNode(found) ? found : undefined;
}

const Properties = z.array(
  z.object({
    type: z.string(),
    key: z.object({ value: z.unknown().optional() }).optional(),
    value: z.unknown().optional(),
  }),
);

/** The strings that an expression can be: "a" of `x === "b" ? "a" : "c"`, and "c". */
function textsIn(node: AstNode | undefined): string[] {
  return [...walk(node)]
    .filter(([each, parents]) => each.type === "StringLiteral" && parents[0]?.type !== "BinaryExpression")
    .map(([each]) => textIn(each));
}
