import { child, dotted, textIn } from "../ast.ts";
import type { Source } from "../source.ts";

/** Every string that `source` writes out, in whatever language it is. */
export function literalsIn({ path, text, module, nodes }: Source): string[] {
  if (!module)
    return [...text.matchAll(/[\w-]+(?:\.[\w-]+)*/g)]
      .map(([word]) => word)
      .concat(path.endsWith(".mjs") ? quoted(text) : []);
  return nodes.map(([node]) => (node.type === "StringLiteral" ? textIn(node) : "")).filter(Boolean);
}

/** The templates with gaps that `source` writes, as patterns whose groups are the gaps: `a.${b}` → /^a\.(.+)$/. */
export function patternsIn({ nodes }: Source): RegExp[] {
  return nodes
    .filter(([node]) => /^(TemplateLiteral|TsTemplateLiteralType)$/.test(node.type))
    .map(([node]) => (Array.isArray(node.quasis) ? node.quasis : []).map((quasi) => textIn(quasi, "raw")))
    .filter((parts) => parts.length > 1 && /[.\w]/.test(parts.join("")))
    .map((parts) => new RegExp(`^${parts.map(escaped).join("(.+)")}$`));
}

/** Beginnings of keys that `source` collects by, such as "advice."; asking whether a key has one is no use of it. */
export function familiesIn({ nodes }: Source): string[] {
  return nodes
    .filter(([node]) => node.type === "StringLiteral" && /^[\w-]+(\.[\w-]+)*\.$/.test(textIn(node)))
    .filter(([, parents]) => !/\.startsWith$/.test(dotted(child(parents[0], "callee"))))
    .map(([node]) => textIn(node));
}

function quoted(text: string): string[] {
  return [...text.matchAll(/"([^"\n]+)"/g)].map(([, inside]) => inside ?? "");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
