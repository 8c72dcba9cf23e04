import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { charactersOf } from "./font-characters.ts";

const faces = ["400Regular", "600SemiBold", "700Bold"];
let files: readonly Buffer[] | undefined;
let characters: ReadonlySet<number> | undefined;

/** Source Sans 3, the only typeface of the documents: from npm, so that a paper is the same on every machine. */
export function fontFiles(): readonly Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  files ??= faces.map((face) =>
    readFileSync(resolve(`@expo-google-fonts/source-sans-3/${face}/SourceSans3_${face}.ttf`)),
  );
  return files;
}

/** The code points that every face of it can print. */
export function fontCharacters(): ReadonlySet<number> {
  characters ??= commonTo(fontFiles().map(charactersOf));
  return characters;
}

function commonTo([first = new Set(), ...others]: readonly Set<number>[]): Set<number> {
  return new Set([...first].filter((character) => others.every((other) => other.has(character))));
}
