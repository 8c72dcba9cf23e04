/** A node of swc's syntax tree; its children are found by name or by walking. */
export type AstNode = { type: string; span: { start: number; end: number }; [property: string]: unknown };

export function isNode(value: unknown): value is AstNode {
  return typeof value === "object" && value !== null && "type" in value && "span" in value;
}

/** The child `name` of `node`, or undefined when it is absent or no node. */
export function child(node: AstNode | undefined, name: string): AstNode | undefined {
  const value = node?.[name];
  return isNode(value) ? value : undefined;
}

/** The text in `name`: an identifier's or literal's value. */
export function textIn(node: AstNode | undefined, name = "value"): string {
  const value = node?.[name];
  return typeof value === "string" ? value : "";
}

/** Every node under `root`, itself included, each with its parents from the nearest out. */
export function* walk(
  root: unknown,
  parents: readonly AstNode[] = [],
): Generator<[AstNode, readonly AstNode[]]> {
  const inside = isNode(root) ? [root, ...parents] : parents;
  if (isNode(root)) yield [root, parents];
  if (typeof root !== "object" || root === null) return;
  for (const [name, value] of Object.entries(root)) {
    if (name !== "span" && typeof value === "object" && value !== null) yield* walk(value, inside);
  }
}

/** "a.b.c" of a chain of names, "" of anything else. */
export function dotted(node: AstNode | undefined): string {
  if (node?.type === "Identifier") return textIn(node);
  if (node?.type === "CallExpression") return dotted(child(node, "callee"));
  if (node?.type !== "MemberExpression") return "";
  const [object, property] = [dotted(child(node, "object")), textIn(child(node, "property"))];
  return object && property ? `${object}.${property}` : "";
}
