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

const box = { width: 296, widthMax: 440, height: 44, gapX: 40, gapY: 10 };
/** The inside of a card that is as wide as a page on a desk: few levels spread to fill it. */
const widthMeant = 1108;
const letterWidth = 8.2;

/** How wide a box is, and from where to where a level goes. */
type Measure = { width: number; step: number };

type Held = { branch: OrgBranch | null; children: readonly OrgBranch[] };
type Point = HierarchyPointNode<Held>;

/** The tree from left to right, a box a node; it scrolls sideways in its own frame when it is wider than the page. */
export const OrgPicture = ({ id, title, description, branches }: OrgPictureProps) => {
  const { root, measure } = laidOut(branches);
  const points = root.descendants().filter((point) => point.data.branch !== null);
  const top = Math.min(...points.map((point) => point.x));
  const bottom = Math.max(...points.map((point) => point.x));
  const left = Math.min(...points.map((point) => point.y));
  const right = Math.max(...points.map((point) => point.y));
  const width = right - left + measure.width + 2;
  const height = bottom - top + box.height + 2;
  const lines = root.links().filter((link) => link.source.data.branch !== null);
  return (
    <section class="am-org-picture" tabindex={0} aria-label={title}>
      <Drawing
        id={id}
        title={title}
        description={description}
        linked
        width={width}
        height={height}
        viewBox={`${left - 1} ${top - box.height / 2 - 1} ${width} ${height}`}
      >
        {lines.map(({ source, target }) => (
          <path class="am-org-line" d={lineBetween(source, target, measure)} />
        ))}
        {points.map((point) => (
          <Box point={point} measure={measure} />
        ))}
      </Drawing>
    </section>
  );
};

/** One root for d3, which knows no forest; it is not drawn. */
function laidOut(branches: readonly OrgBranch[]): { root: Point; measure: Measure } {
  const held = hierarchy<Held>({ branch: null, children: branches }, ({ children }) =>
    children.map((branch) => ({ branch, children: branch.children })),
  );
  const measure = measureOf(held.height);
  return {
    root: tree<Held>()
      .nodeSize([box.height + box.gapY, measure.step])
      .separation(nearness)(held),
    measure,
  };
}

/** Neighbours of different parents keep a little more distance, so that one sees whose they are. */
function nearness(one: Point, other: Point): number {
  return one.parent === other.parent ? 1 : 1.2;
}

function measureOf(levels: number): Measure {
  const gaps = Math.max(1, levels - 1);
  const fitting = (widthMeant - gaps * box.gapX) / (gaps + 1);
  const width = Math.floor(Math.min(box.widthMax, Math.max(box.width, fitting)));
  return { width, step: Math.max(width + box.gapX, Math.floor((widthMeant - width) / gaps)) };
}

function lineBetween(source: Point, target: Point, { width }: Measure): string {
  return linkHorizontal()({ source: [source.y + width, source.x], target: [target.y, target.x] }) ?? "";
}

const Box = ({ point, measure: { width } }: { point: Point; measure: Measure }) => {
  const node = point.data.branch?.node;
  const lettersMax = Math.floor(width / letterWidth);
  const drawn = (
    <g>
      <rect
        class="am-org-box"
        x={point.y}
        y={point.x - box.height / 2}
        width={width}
        height={box.height}
        rx="8"
      />
      <text class="am-stone-label" x={point.y + 12} y={node?.note ? point.x - 3 : point.x + 5}>
        {shortened(node?.label ?? "", lettersMax)}
      </text>
      {node?.note && (
        <text class="am-stone-note" x={point.y + 12} y={point.x + 14}>
          {shortened(node.note, lettersMax)}
        </text>
      )}
    </g>
  );
  return node?.href ? <a href={node.href}>{drawn}</a> : drawn;
};

function shortened(text: string, lettersMax: number): string {
  return text.length > lettersMax ? `${text.slice(0, lettersMax - 1)}…` : text;
}
