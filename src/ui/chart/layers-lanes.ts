import type { Layer, LayerBox, LayerLink } from "./layer.ts";

const laneMark = "~";

/** A place where lines pass a layer by, so that none goes behind a box and seems to begin there. */
export function isLane({ id }: LayerBox): boolean {
  return id.startsWith(laneMark);
}

/**
 * The same with lanes: a line that passes layers by is cut into pieces from layer to layer. All lines from one box
 * share its lane.
 */
export function withLanes(
  layers: readonly Layer[],
  links: readonly LayerLink[],
): { layers: Layer[]; links: LayerLink[] } {
  const layerOf = new Map(layers.flatMap(({ boxes }, layer) => boxes.map(({ id }) => [id, layer] as const)));
  const lanes = layers.map(() => new Map<string, LayerBox>());
  const pieces = new Map<string, LayerLink>();
  for (const { from, to } of links) {
    const [start, end] = [layerOf.get(from), layerOf.get(to)];
    if (start === undefined || end === undefined || start >= end) continue;
    let before = from;
    for (let layer = start + 1; layer < end; layer += 1) {
      const id = `${laneMark}${layer} ${from}`;
      lanes[layer]?.set(id, { id, label: "" });
      pieces.set(`${before} ${id}`, { from: before, to: id });
      before = id;
    }
    pieces.set(`${before} ${to}`, { from: before, to });
  }
  return {
    layers: layers.map((layer, index) => ({
      ...layer,
      boxes: [...layer.boxes, ...(lanes[index]?.values() ?? [])],
    })),
    links: [...pieces.values()],
  };
}
