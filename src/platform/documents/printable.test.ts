import fc from "fast-check";
import { expect, test } from "vitest";
import { fontCharacters } from "./fonts.ts";
import { printable, printableJson } from "./printable.ts";

/** Any code points, also halves of surrogate pairs. */
const anyText = fc.array(fc.nat(0x10ffff)).map((points) => String.fromCodePoint(...points));

test("plain words, and the signs of targets, stay as they are", () => {
  const text = "Raden Ayu Siti Nur’aini, “S.Sos.” ≤ 3,40 ≥ 90 % × 2 — 1–2 • Rp25.000 é ñ Đ □";
  expect(printable(text)).toBe(text);
});

test("accents written apart are put together", () => {
  expect(printable("Zoe\u0308")).toBe("Zoë");
});

test("line ends become one kind, tabs a space, and no more than one line stays empty", () => {
  expect(printable("a\r\nb\rc\u2028d\n\n\n\n\te")).toBe("a\nb\nc\nd\n\n e");
});

test("what is invisible, or turns the order of reading around, is left out", () => {
  expect(printable("Bu\u200Bdi\u0000 \u202Eisunes\u202C\u2066\uFEFF\u00AD")).toBe("Budi isunes");
});

test("a character without a glyph is one box, also where it is made of several code points", () => {
  expect(printable("漢👩‍👩‍👧a\u{E000}\uD800b")).toBe("□□a□□b");
});

test("whatever is typed, the typeface can print the outcome", () => {
  const known = fontCharacters();
  fc.assert(
    fc.property(anyText, (text) => {
      for (const character of printable(text))
        if (character !== "\n" && !known.has(character.codePointAt(0) ?? 0)) return false;
      return true;
    }),
  );
});

test("what is printable stays the same when it is made printable again", () => {
  fc.assert(fc.property(anyText, (text) => printable(printable(text)) === printable(text)));
});

test("in JSON every text is made printable and nothing else changes", () => {
  const json = JSON.stringify({ 名: ["漢", 1, null, { b: "x" }] });
  expect(printableJson(json)).toEqual({
    json: JSON.stringify({ 名: ["□", 1, null, { b: "x" }] }),
    replaced: true,
  });
  expect(printableJson('{"a":"□"}').replaced).toBe(false);
});

test("a very long word may continue on the next line, and loses nothing", () => {
  const url = "https://contoh.example/dokumen/laporan-kinerja.pdf";
  const { json } = printableJson(JSON.stringify([url, "mempertanggungjawabkan"]), { breakLongWords: true });
  expect(json).toContain("/\u200B");
  expect(JSON.parse(json.replaceAll("\u200B", ""))).toEqual([url, "mempertanggungjawabkan"]);
  expect(json).toContain('"mempertanggungjawabkan"');
});
