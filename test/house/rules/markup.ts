import { type AstNode, child, dotted, textIn } from "../ast.ts";
import { eachFile, type HouseRule, isProduct } from "../rule.ts";
import type { Source } from "../source.ts";

const drawing =
  /^(svg|g|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|defs|use|marker|title|desc)$/;
const spoken = /^(aria-label|aria-description|title|alt|placeholder|label)$/;

/** What pages may not contain: the content security policy blocks it, or the reader's language is lost. */
export const markup: HouseRule = {
  name: "markup keeps to the content security policy, and speaks by key",
  check: eachFile((path) => isProduct(path) && path.endsWith(".tsx"), complaints),
  bad: [
    ["a.tsx:1 style=", { "src/ui/a.tsx": 'export const a = <p style="color:red" />;' }],
    ["onclick=", { "src/ui/a.tsx": 'export const a = <button onclick="go()" />;' }],
    [
      "dangerouslySetInnerHTML",
      { "src/doors/a.tsx": "export const a = <p dangerouslySetInnerHTML={{ __html: text }} />;" },
    ],
    ["raw()", { "src/doors/a.tsx": "export const a = <p>{raw(text)}</p>;" }],
    ['"Simpan dahulu" is a literal', { "src/ui/a.tsx": "export const a = <p>Simpan dahulu</p>;" }],
    ['"Simpan dahulu" is a literal', { "src/ui/a.tsx": 'export const a = <p>{"Simpan dahulu"}</p>;' }],
    [
      'alt="Grafik kinerja" is a literal',
      { "src/ui/a.tsx": 'export const a = <img alt="Grafik kinerja" />;' },
    ],
  ],
  good: [
    { "src/ui/a.tsx": "export const a = <Job onward={href}>CSV · Ampera</Job>;" },
    { "src/ui/a.tsx": 'export const a = <svg><path style="stroke:red" /></svg>;' },
    { "src/ui/a.tsx": 'export const a = <p class="a b" title={say("k")}>{say("k")}: 1 / 2 · {count}</p>;' },
    { "src/ui/a.tsx": "export const a = <p>{raw(text)}</p>;" },
  ],
};

function* complaints(source: Source): Generator<string> {
  for (const [node, parents] of source.nodes) {
    const complaint = complaintOf(node, parents, source.path);
    if (complaint) yield `${source.path}:${source.lineOf(node)} ${complaint}`;
  }
}

function complaintOf(node: AstNode, parents: readonly AstNode[], path: string): string | null {
  switch (node.type) {
    case "JSXAttribute":
      return attributeComplaint(node, parents[0]);
    case "CallExpression":
      return dotted(node) === "raw" && !path.startsWith("src/ui/")
        ? "raw() skips escaping. Build the markup with JSX."
        : null;
    case "JSXText":
      return isSpeech(textIn(node)) ? `"${textIn(node).trim()}" ${byKey}` : null;
    case "JSXExpressionContainer":
      return isSpeech(literalIn(node)) && /\s/.test(literalIn(node)) ? `"${literalIn(node)}" ${byKey}` : null;
    default:
      return null;
  }
}

const byKey = 'is a literal. Put it into messages/id and messages/en and write say("key").';

function attributeComplaint(node: AstNode, element: AstNode | undefined): string | null {
  const name = textIn(child(node, "name"));
  const text = textIn(child(node, "value"));
  if (name === "dangerouslySetInnerHTML")
    return "dangerouslySetInnerHTML skips escaping. Build the markup with JSX.";
  if (/^on[a-z]/.test(name) && isOfHtml(element))
    return `${name}= is blocked by the browser. Attach the listener in src/browser/.`;
  const isDrawing = drawing.test(textIn(child(element, "name")));
  if (name === "style" && !isDrawing)
    return "style= is blocked by the browser. Add a class to src/ui/styles/.";
  return spoken.test(name) && isSpeech(text) ? `${name}="${text}" ${byKey}` : null;
}

function literalIn(container: AstNode): string {
  const expression = child(container, "expression");
  return expression?.type === "StringLiteral" ? textIn(expression) : "";
}

/** Components of our own begin with a capital letter, and name their properties as they like. */
function isOfHtml(element: AstNode | undefined): boolean {
  return /^[a-z]/.test(textIn(child(element, "name")));
}

/** Words, but for the product's name and abbreviations, which are the same in every language. */
function isSpeech(text: string): boolean {
  return /\p{L}/u.test(text.replace(/\b(Ampera|[A-Z]{2,5})\b/g, ""));
}
