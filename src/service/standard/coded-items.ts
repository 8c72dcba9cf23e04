import type { Item } from "./standard.schema.ts";

/**
 * Lines as items with a code each: words that stood there before keep their code, so that what was ticked off for an
 * open application stays ticked; new words get one made of them.
 */
export function codedItems(lines: readonly string[], known: readonly Item[]): Item[] {
  const before = new Map(known.map(({ code, label }) => [label.toLowerCase(), code]));
  const taken = new Set(known.map(({ code }) => code));
  return lines.map((label) => {
    const code = before.get(label.toLowerCase()) ?? freeCode(label, taken);
    before.delete(label.toLowerCase()); // the same words twice are two lines
    taken.add(code);
    return { code, label };
  });
}

function freeCode(label: string, taken: ReadonlySet<string>): string {
  const plain = slug(label) || "item";
  let code = plain;
  for (let count = 2; taken.has(code); count += 1) code = `${plain}-${count}`;
  return code;
}

/** "KTP pemohon (asli)" → "ktp-pemohon-asli". */
export function slug(words: string): string {
  return words
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 50)
    .replaceAll(/^-+|-+$/g, "");
}
