import type { Layer, LayerBox, LayerLink } from "./layer.ts";
import { isLane, withLanes } from "./layers-lanes.ts";

export type PlacedBox = {
  readonly box: LayerBox;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly height: number;
};
export type Layout = {
  readonly width: number;
  readonly height: number;
  readonly boxWidth: number;
  readonly heads: readonly { readonly text: string; readonly x: number }[];
  readonly boxes: readonly PlacedBox[];
  /** From layer to layer, past what lies between. */
  readonly links: readonly LayerLink[];
};

/** The inside of a card that is as wide as a page on a desk. */
const widthMeant = 1108;
const size = { widthMin: 210, widthMax: 400, gapX: 56, gapY: 12, line: 18, padding: 10, head: 30, lane: 8 };
const letterWidth = 7.6;
const linesMax = 2;

/** Where every box stands: layer beside layer, each in the order in which it crosses the fewest lines. */
export function layoutOf(shown: readonly Layer[], drawn: readonly LayerLink[]): Layout {
  const { layers, links } = withLanes(shown, drawn);
  const { boxWidth, step } = measureOf(layers.length);
  const columns = ordered(layers, links).map((layer, column) =>
    stacked(layer.boxes, column * step, boxWidth),
  );
  const heights = columns.map(heightOf);
  const height = Math.max(0, ...heights);
  const boxes = columns.flatMap((column, index) => {
    const down = size.head + (height - (heights[index] ?? 0)) / 2;
    return column.map((placed) => ({ ...placed, y: placed.y + down }));
  });
  return {
    width: boxWidth + Math.max(0, layers.length - 1) * step,
    height: height + size.head,
    boxWidth,
    heads: layers.map(({ head }, column) => ({ text: head, x: column * step })),
    ...{ boxes, links },
  };
}

/** How wide a box is, and from where to where a layer goes: few layers spread to fill the page. */
function measureOf(count: number): { boxWidth: number; step: number } {
  const gaps = Math.max(1, count - 1);
  const fitting = (widthMeant - gaps * size.gapX) / (gaps + 1);
  const boxWidth = Math.floor(Math.min(size.widthMax, Math.max(size.widthMin, fitting)));
  return { boxWidth, step: Math.max(boxWidth + size.gapX, Math.floor((widthMeant - boxWidth) / gaps)) };
}

/** Each box goes to the middle of those on its left that it is tied to; ties keep the order that was given. */
function ordered(layers: readonly Layer[], links: readonly LayerLink[]): Layer[] {
  const rank = new Map<string, number>();
  const into = Map.groupBy(links, (link) => link.to);
  return layers.map((layer) => {
    const wished = layer.boxes.map((box, index) => {
      const ranks = (into.get(box.id) ?? []).flatMap(({ from }) => rank.get(from) ?? []);
      const middle = ranks.reduce((sum, one) => sum + one, 0) / ranks.length;
      return { box, wish: ranks.length > 0 ? middle : index / Math.max(1, layer.boxes.length) };
    });
    const boxes = wished.toSorted((one, other) => one.wish - other.wish).map(({ box }) => box);
    for (const [index, box] of boxes.entries()) rank.set(box.id, index / boxes.length);
    return { ...layer, boxes };
  });
}

function stacked(boxes: readonly LayerBox[], x: number, width: number): PlacedBox[] {
  let y = 0;
  return boxes.map((box) => {
    const lines = linesOf(box.label, width);
    const more = (box.note ? 1 : 0) + (box.mark ? 1 : 0);
    const height = isLane(box) ? size.lane : (lines.length + more) * size.line + 2 * size.padding;
    const placed = { box, lines, x, y, height };
    y += height + size.gapY;
    return placed;
  });
}

function heightOf(column: readonly PlacedBox[]): number {
  const last = column.at(-1);
  return last ? last.y + last.height : 0;
}

/** Words in at most two lines of the box; what does not fit ends in dots, and is whole in the list beside. */
function linesOf(text: string, width: number): string[] {
  const lettersMax = lettersIn(width);
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1) ?? "";
    const longer = last === "" ? word : `${last} ${word}`;
    if (longer.length <= lettersMax || last === "") lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.slice(0, linesMax);
  if (lines.length > linesMax) shown[linesMax - 1] = `${shown[linesMax - 1]}…`;
  return shown.map((line) => shortened(line, width));
}

/** As much of a line as fits into a box. */
export function shortened(text: string, width: number): string {
  const lettersMax = lettersIn(width);
  return text.length > lettersMax ? `${text.slice(0, lettersMax - 1)}…` : text;
}

function lettersIn(width: number): number {
  return Math.floor((width - 2 * size.padding) / letterWidth);
}

/** Where the lines of text of a box stand, counted from its top. */
export function baselineOf(line: number): number {
  return size.padding + line * size.line + 13;
}
