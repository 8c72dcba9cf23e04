import { fontCharacters } from "./fonts.ts";

const missing = "□";
/** Longer than any Indonesian word that must stay whole; a link or a made-up word may break anywhere. */
const longWord = /\S{24,}/gu;
const breakHere = "\u200B";
/** Holds together what is one picture ("👩‍👩‍👧"), and is left out after it was counted as one. */
const joiner = "\u200D";
/** Control and format characters, and whatever else has no look of its own. */
const unseen = /(?![\n\u200D])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const graphemes = new Intl.Segmenter("id", { granularity: "grapheme" });

/**
 * The same JSON with every string made printable. `replaced` tells whether a character had to give way to "□".
 * Names of fields stay as they are.
 */
export function printableJson(
  json: string,
  { breakLongWords = false } = {},
): { json: string; replaced: boolean } {
  let replaced = false;
  const tidy = (_name: string, value: unknown) => {
    if (typeof value !== "string") return value;
    const text = printable(value);
    replaced ||= text.includes(missing) && !value.includes(missing);
    return breakLongWords ? breakable(text) : text;
  };
  return { json: JSON.stringify(JSON.parse(json, tidy)), replaced };
}

/**
 * `text` with nothing in it that the typeface cannot print, for PDF/A forbids a missing glyph: each such
 * character becomes "□". What is invisible, or turns the order of reading around, is left out, so that the paper
 * reads as it looks.
 */
export function printable(text: string): string {
  const plain = text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(unseen, "")
    .normalize("NFC")
    .replace(/\n{3,}/g, "\n\n");
  return canPrint(plain) ? plain : withBoxes(plain);
}

/** `text` with places where a very long word may continue on the next line. */
function breakable(text: string): string {
  return text.replace(longWord, (word) =>
    word.replace(/[/.,_@=&?-](?=.)|.{8}(?=.)/gu, (piece) => piece + breakHere),
  );
}

function withBoxes(text: string): string {
  const shown = Array.from(graphemes.segment(text), ({ segment }) => {
    const alone = segment.replaceAll(joiner, "").normalize("NFC");
    return canPrint(alone) ? alone : missing;
  });
  return shown.join("");
}

function canPrint(text: string): boolean {
  const known = fontCharacters();
  for (const character of text) {
    if (character !== "\n" && !known.has(character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}
