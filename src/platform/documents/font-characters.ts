/**
 * The code points for which a TrueType or OpenType font has a glyph: the segments of its `cmap` table, format 12
 * (OpenType specification, "cmap"). Throws a RangeError when the font has no such table.
 */
export function charactersOf(font: Buffer): Set<number> {
  const cmap = font.subarray(tableOffset(font, "cmap"));
  const groups = cmap.subarray(fullUnicodeOffset(cmap));
  const characters = new Set<number>();
  for (let group = 0; group < groups.readUInt32BE(12); group++) {
    const at = 16 + group * 12;
    const last = groups.readUInt32BE(at + 4);
    for (let character = groups.readUInt32BE(at); character <= last; character++) characters.add(character);
  }
  return characters;
}

function tableOffset(font: Buffer, name: string): number {
  for (let table = 0; table < font.readUInt16BE(4); table++) {
    const at = 12 + table * 16;
    if (font.toString("latin1", at, at + 4) === name) return font.readUInt32BE(at + 8);
  }
  throw new RangeError(`the font has no table ${name}`);
}

function fullUnicodeOffset(cmap: Buffer): number {
  for (let encoding = 0; encoding < cmap.readUInt16BE(2); encoding++) {
    const offset = cmap.readUInt32BE(4 + encoding * 8 + 4);
    if (cmap.readUInt16BE(offset) === 12) return offset;
  }
  throw new RangeError("the font has no character map of format 12");
}
