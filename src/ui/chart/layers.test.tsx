import { expect, test } from "vitest";
import type { Layer } from "./layer.ts";
import { Layers } from "./layers.tsx";
import { layoutOf } from "./layers-layout.ts";

const layers: Layer[] = [
  {
    head: "Sasaran",
    boxes: [
      { id: "g1", label: "Satu" },
      { id: "g2", label: "Dua" },
    ],
  },
  { head: "Pimpinan", boxes: [{ id: "h", label: "Hasil" }] },
  {
    head: "Saya",
    boxes: [
      { id: "m1", label: "A" },
      { id: "m2", label: "B" },
    ],
  },
];

test("a line past a layer has a lane of its own: it runs behind no box", () => {
  const { boxes, links } = layoutOf(layers, [
    { from: "g1", to: "h" },
    { from: "g2", to: "m1" },
  ]);
  expect(links).toEqual([
    { from: "g1", to: "h" },
    { from: "g2", to: "~1 g2" },
    { from: "~1 g2", to: "m1" },
  ]);
  const at = new Map(boxes.map((placed) => [placed.box.id, placed]));
  const [box, lane] = [at.get("h"), at.get("~1 g2")];
  expect(lane?.x).toBe(box?.x);
  expect(lane?.y).toBeGreaterThan((box?.y ?? 0) + (box?.height ?? 0));
});

test("boxes stand in the order in which their lines cross least", () => {
  const { boxes } = layoutOf(layers, [
    { from: "g1", to: "h" },
    { from: "h", to: "m2" },
    { from: "g2", to: "m1" },
  ]);
  const y = (id: string) => boxes.find(({ box }) => box.id === id)?.y ?? 0;
  expect(y("m2")).toBeLessThan(y("m1"));
});

test("what is to be mended is said in words, and a link leads there", () => {
  const gap = {
    id: "g",
    label: "Lingkungan <bersih>",
    mark: "Belum ada yang mendukung",
    look: "gap",
  } as const;
  const shown = [{ head: "Sasaran", boxes: [{ ...gap, href: "/sasaran/1" }] }, ...layers.slice(1)];
  const html = String(<Layers id="a" title="Peran" description="Isi" layers={shown} links={[]} />);
  expect(html).toMatch(/<a href="\/sasaran\/1"><g data-look="gap">.*Belum ada yang mendukung/);
  expect(html).not.toContain("<bersih>");
});

test("more boxes than one can take in are left to the table", () => {
  const many = {
    head: "Orang",
    boxes: Array.from({ length: 61 }, (_, id) => ({ id: String(id), label: "A" })),
  };
  expect(Layers({ id: "a", title: "A", description: "B", layers: [...layers, many], links: [] })).toBeNull();
});
