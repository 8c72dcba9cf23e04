import { emblemUnusable } from "./document.errors.ts";

const emblemLimits = { maximumKb: 300, maximumPixels: 2000 };
const pngStart = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"); // signature, then the header's length and name

/**
 * Refuses an emblem that is not a PNG of at most 300 kB and 2000 × 2000 pixels. PNG only: an SVG may refer to
 * other files, and a small file of another kind may unfold to a huge picture.
 */
export function checkEmblem(emblem: Uint8Array): void {
  const png = Buffer.from(emblem.buffer, emblem.byteOffset, emblem.byteLength);
  const { maximumKb, maximumPixels } = emblemLimits;
  const isPng = png.length > pngStart.length + 8 && png.subarray(0, pngStart.length).equals(pngStart);
  const fits =
    isPng &&
    png.length <= maximumKb * 1000 &&
    [16, 20].every((offset) => between(png.readUInt32BE(offset), 1, maximumPixels));
  if (!fits) throw emblemUnusable(emblemLimits);
}

function between(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}
