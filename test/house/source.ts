import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "@swc/core";
import { type AstNode, isNode, walk } from "./ast.ts";

/** One file as the rules see it. `module` is its syntax tree, for TypeScript only. */
export type Source = {
  path: string;
  text: string;
  lines: number;
  module: AstNode | null;
  /** Every node of the tree with its parents, the nearest first. */
  nodes: readonly (readonly [node: AstNode, parents: readonly AstNode[]])[];
  /** The line (from 1) on which a node begins. */
  lineOf(node: AstNode): number;
  /** How many lines a node covers. */
  heightOf(node: AstNode): number;
};

/** Everything people wrote: code, tests, scripts, words, law, schema. Paths as from the checkout's root. */
export function readHouse(): Source[] {
  const folders = ["src", "test", "bench", "scripts", "messages", "regulations", "migrations"];
  const paths = folders.flatMap((folder) => filesUnder(folder));
  return paths
    .filter((path) => /\.(tsx?|mjs|json|ya?ml|sql|css)$/.test(path))
    .map((path) => sourceOf(path, readFileSync(path, "utf8")));
}

/** `text` as if it stood at `path`. */
export function sourceOf(path: string, text: string): Source {
  const starts = lineStarts(text);
  const lineAt = (position: number) => starts.findLastIndex((start) => start < position) + 1;
  const module = /\.tsx?$/.test(path) ? parse(path, text) : null;
  return {
    path,
    text,
    lines: text.trimEnd().split("\n").length,
    module,
    nodes: [...walk(module)],
    lineOf: (node) => lineAt(node.span.start),
    heightOf: (node) => lineAt(node.span.end - 1) - lineAt(node.span.start) + 1,
  };
}

function parse(path: string, text: string): AstNode {
  const module: unknown = parseSync(text, {
    syntax: "typescript",
    tsx: path.endsWith("x"),
    target: "es2024",
  });
  if (!isNode(module)) throw new Error(`${path} has no syntax tree`);
  return module;
}

/** swc counts bytes from 1, so a line begins after byte n when n bytes lie before it. */
function lineStarts(text: string): number[] {
  const bytes = Buffer.from(text);
  const starts = [0];
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) starts.push(at + 1);
  return starts;
}

function filesUnder(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
