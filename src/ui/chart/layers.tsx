import { linkHorizontal } from "d3-shape";
import { Drawing } from "./drawing.tsx";
import type { Layer, LayerLink } from "./layer.ts";
import { isLane } from "./layers-lanes.ts";
import { baselineOf, type Layout, layoutOf, type PlacedBox, shortened } from "./layers-layout.ts";

export type LayersProps = {
  id: string;
  title: string;
  description: string;
  layers: readonly Layer[];
  links: readonly LayerLink[];
};

/** More boxes in a layer than this are wallpaper: then the table beside is better alone. */
const boxesMax = 60;

/**
 * Levels side by side and what is tied to what, on a wide screen; on a phone nothing, so the page has the same as a
 * list. It scrolls sideways in its own frame when it is wider than the page.
 */
export const Layers = ({ id, title, description, layers, links }: LayersProps) => {
  const shown = layers.filter(({ boxes }) => boxes.length > 0);
  if (shown.length < 2 || shown.some(({ boxes }) => boxes.length > boxesMax)) return null;
  const layout = layoutOf(shown, links);
  return (
    <section class="am-org am-org-picture" tabindex={0} aria-label={title}>
      <Drawing
        id={id}
        title={title}
        description={description}
        linked
        width={layout.width + 2}
        height={layout.height + 2}
        viewBox={`-1 -1 ${layout.width + 2} ${layout.height + 2}`}
      >
        {layout.heads.map(({ text, x }) => (
          <text class="am-stone-note" x={x} y={14}>
            {shortened(text, layout.boxWidth)}
          </text>
        ))}
        <Lines layout={layout} />
        {layout.boxes
          .filter(({ box }) => !isLane(box))
          .map((placed) => (
            <Box placed={placed} width={layout.boxWidth} />
          ))}
      </Drawing>
    </section>
  );
};

const Lines = ({ layout: { boxes, links, boxWidth } }: { layout: Layout }) => {
  const at = new Map(boxes.map((placed) => [placed.box.id, placed]));
  return (
    <>
      {links.map((link) => {
        const [from, to] = [at.get(link.from), at.get(link.to)];
        return from && to && <path class="am-org-line" d={lineBetween(from, to, boxWidth)} />;
      })}
      {boxes
        .filter(({ box }) => isLane(box))
        .map((lane) => (
          <path class="am-org-line" d={`M${lane.x},${middleOf(lane)}h${boxWidth}`} />
        ))}
    </>
  );
};

function lineBetween(from: PlacedBox, to: PlacedBox, width: number): string {
  return linkHorizontal()({ source: [from.x + width, middleOf(from)], target: [to.x, middleOf(to)] }) ?? "";
}

function middleOf({ y, height }: PlacedBox): number {
  return y + height / 2;
}

const Box = ({ placed, width }: { placed: PlacedBox; width: number }) => {
  const { box, x, y, height, lines } = placed;
  const said = [
    ...lines.map((text) => ({ text, look: "am-stone-label" })),
    ...(box.note ? [{ text: shortened(box.note, width), look: "am-stone-note" }] : []),
    ...(box.mark ? [{ text: shortened(box.mark, width), look: "am-box-mark" }] : []),
  ];
  const drawn = (
    <g data-look={box.look ?? "plain"}>
      <rect class="am-org-box" x={x} y={y} width={width} height={height} rx="8" />
      {said.map(({ text, look }, line) => (
        <text class={look} x={x + 10} y={y + baselineOf(line)}>
          {text}
        </text>
      ))}
    </g>
  );
  return box.href ? <a href={box.href}>{drawn}</a> : drawn;
};
