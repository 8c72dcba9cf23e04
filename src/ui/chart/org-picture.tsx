import { type HierarchyPointNode, hierarchy, tree } from "d3-hierarchy";
import { linkHorizontal } from "d3-shape";
import { Drawing } from "./drawing.tsx";
import type { OrgBranch } from "./org-nodes.ts";

export type OrgPictureProps = {
  id: string;
  title: string;
  description: string;
  branches: readonly OrgBranch[];
};

const box = { width: 296, height: 44, gapX: 40, gapY: 10 };
const lettersMax = 36;

type Held = { branch: OrgBranch | null; children: readonly OrgBranch[] };
type Point = HierarchyPointNode<Held>;

/** The tree from left to right, a box a node; it scrolls sideways in its own frame when it is wider than the page. */
export const OrgPicture = ({ id, title, description, branches }: OrgPictureProps) => {
  const root = pointsOf(branches);
  const points = root.descendants().filter((point) => point.data.branch !== null);
  const top = Math.min(...points.map((point) => point.x));
  const bottom = Math.max(...points.map((point) => point.x));
  const left = Math.min(...points.map((point) => point.y));
  const right = Math.max(...points.map((point) => point.y));
  const width = right - left + box.width + 2;
  const height = bottom - top + box.height + 2;
  const lines = root.links().filter((link) => link.source.data.branch !== null);
  return (
    <section class="am-org-picture" tabindex={0} aria-label={title}>
      <Drawing
        id={id}
        title={title}
        description={description}
        width={width}
        height={height}
        viewBox={`${left - 1} ${top - box.height / 2 - 1} ${width} ${height}`}
      >
        {lines.map(({ source, target }) => (
          <path class="am-org-line" d={lineBetween(source, target)} />
        ))}
        {points.map((point) => (
          <Box point={point} />
        ))}
      </Drawing>
    </section>
  );
};

/** One root for d3, which knows no forest; it is not drawn. */
function pointsOf(branches: readonly OrgBranch[]): Point {
  const held = hierarchy<Held>({ branch: null, children: branches }, ({ children }) =>
    children.map((branch) => ({ branch, children: branch.children })),
  );
  return tree<Held>().nodeSize([box.height + box.gapY, box.width + box.gapX])(held);
}

function lineBetween(source: Point, target: Point): string {
  return linkHorizontal()({ source: [source.y + box.width, source.x], target: [target.y, target.x] }) ?? "";
}

const Box = ({ point }: { point: Point }) => {
  const node = point.data.branch?.node;
  const y = point.x - box.height / 2;
  return (
    <g>
      <rect class="am-org-box" x={point.y} y={y} width={box.width} height={box.height} rx="8" />
      <text class="am-stone-label" x={point.y + 12} y={node?.note ? point.x - 3 : point.x + 5}>
        {shortened(node?.label ?? "")}
      </text>
      {node?.note && (
        <text class="am-stone-note" x={point.y + 12} y={point.x + 14}>
          {shortened(node.note)}
        </text>
      )}
    </g>
  );
};

function shortened(text: string): string {
  return text.length > lettersMax ? `${text.slice(0, lettersMax - 1)}…` : text;
}
