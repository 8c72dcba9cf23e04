import { plainHeading } from "#platform/spreadsheets/plain-heading.ts";
import type { LawData } from "#rules/law.ts";
import type { Choices, FoundRow, ImportNoun } from "../import-noun.ts";
import { daysOfColumn } from "../reading/day-order.ts";
import { plainWord, type SheetMapping } from "../sheet-import.schema.ts";
import { likestName } from "./likest-name.ts";

/** The words that stand in the columns of a file, by their heading. */
export type FileWords = { readonly columns: readonly string[]; textsOf(heading: string): readonly string[] };

type Columns = SheetMapping["columns"];

/** What a file itself suggests: columns by their headings, words by their names here. People look at it before it counts. */
export function guessMapping<Row extends FoundRow>(
  noun: ImportNoun<Row>,
  law: LawData,
  file: FileWords,
  { services, units }: Choices,
  said: Columns = {},
): SheetMapping {
  const columns = guessColumns(noun, file, said);
  const words = wordsToTell(noun, law, file, columns);
  const meanings: [string, string][] = [...words.meanings].flatMap(([word, meaning]) =>
    meaning === undefined ? [] : [[word, meaning]],
  );
  return {
    columns,
    dayOrder: dayOrderOf(noun.days, file, columns),
    unitId: units.length === 1 ? (units[0]?.id ?? null) : null,
    services: matched(words.services, (word) => likestName(word, services)),
    units: matched(words.units, (word) => likestName(word, units)),
    meanings: Object.fromEntries(meanings.slice(0, guessedMax)),
  };
}

function guessColumns<Row extends FoundRow>(
  { fields, headings, keywords = {} }: ImportNoun<Row>,
  file: FileWords,
  said: Columns,
): Columns {
  const columns: Record<string, string> = { ...said };
  const take = (field: string, known: readonly string[], isIt: (one: string, known: string) => boolean) => {
    if (columns[field] !== undefined) return;
    const heading = known
      .flatMap((each) => file.columns.filter((one) => isIt(plainHeading(one), plainHeading(each))))
      .find((one) => !Object.values(columns).includes(one));
    if (heading !== undefined) columns[field] = heading;
  };
  for (const field of fields) take(field, headings[field] ?? [], (one, known) => one === known);
  for (const field of fields) take(field, keywords[field] ?? [], (one, known) => one.includes(known));
  return columns;
}

/** The first column of days that shows its order. */
function dayOrderOf(days: readonly string[], file: FileWords, columns: Columns): SheetMapping["dayOrder"] {
  const orders = days.map((field) => daysOfColumn(file.textsOf(columns[field] ?? "")).order);
  return orders.find((order) => order !== null) ?? "day-first";
}

/** The words of a file that need a meaning, with the one that they may have. */
export function wordsToTell<Row extends FoundRow>(
  { columnOf, guessMeaning }: ImportNoun<Row>,
  law: LawData,
  file: FileWords,
  columns: Columns,
): { services: string[]; units: string[]; meanings: Map<string, string | undefined> } {
  const words = (field: string) => {
    const heading = columns[field];
    return heading === undefined ? [] : [...new Set(file.textsOf(heading).map(plainWord))].filter(Boolean);
  };
  const meanings = new Map<string, string | undefined>();
  for (const field of columnOf.meanings)
    for (const word of words(field)) {
      const meaning = guessMeaning(law, field, word);
      if (meaning !== null && !meanings.has(word)) meanings.set(word, meaning);
    }
  return { services: words(columnOf.service), units: words(columnOf.unit), meanings };
}

function matched(
  words: readonly string[],
  match: (word: string) => string | undefined,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const word of words.slice(0, guessedMax)) {
    const one = match(word);
    if (one !== undefined) found[word] = one;
  }
  return found;
}

const guessedMax = 200;
