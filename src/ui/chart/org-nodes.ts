/** A unit or a position; `parentId` null, or of a node that is not in the list, makes it a root. */
export type OrgNode = {
  readonly id: string;
  readonly parentId: string | null;
  readonly label: string;
  /** Who holds it, or that it is vacant. */
  readonly note?: string | undefined;
  readonly href?: string | undefined;
};

export type OrgBranch = { readonly node: OrgNode; readonly children: readonly OrgBranch[] };

/** Rows with parents as trees, in the order of the rows. */
export function branchesOf(nodes: readonly OrgNode[]): readonly OrgBranch[] {
  const known = new Set(nodes.map((node) => node.id));
  const below = Map.groupBy(nodes, (node) =>
    node.parentId !== null && known.has(node.parentId) ? node.parentId : null,
  );
  const grow = (parentId: string | null): readonly OrgBranch[] =>
    (below.get(parentId) ?? []).map((node) => ({ node, children: grow(node.id) }));
  return grow(null);
}

/** The same trees cut off below so many levels. */
export function prunedTo(branches: readonly OrgBranch[], levels: number): readonly OrgBranch[] {
  if (levels <= 0) return [];
  return branches.map(({ node, children }) => ({ node, children: prunedTo(children, levels - 1) }));
}

/** How many nodes the trees have together. */
export function sizeOf(branches: readonly OrgBranch[]): number {
  return branches.reduce((sum, { children }) => sum + 1 + sizeOf(children), 0);
}
