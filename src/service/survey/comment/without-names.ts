/** What stands in place of a name or a number, in the words of a comment. */
export const nameMark = "[nama]";
export const numberMark = "[nomor]";

const afterTitle =
  /\b((?:[Bb]apak|[Pp]ak|[Ii]bu|[Bb]u|[Ss]dri?|[Ss]audar[ai]|[Mm]as|[Mm]bak|[Aa]?[Bb]ang|[Kk]ak(?:ak)?|[Mm]ang|[Cc]ik)\.?\s+)\p{Lu}[\p{L}'.-]*(?:\s+\p{Lu}[\p{L}'.-]*){0,3}/gu;
const contact = /[\w.+-]+@[\w-]+\.[\w.]+|https?:\/\/\S+|\+?\d[\d\s.-]{6,}\d/g;
const nameLengthMin = 3;

/** The parts of names by which people are called, small: without titles, initials and what is a common word as well. */
export function namePartsOf(names: readonly string[], common: ReadonlySet<string>): ReadonlySet<string> {
  const parts = names.flatMap((name) => (name.split(",")[0] ?? "").split(/[^\p{L}']+/u));
  return new Set(
    parts
      .map((part) => part.toLowerCase())
      .filter((part) => part.length >= nameLengthMin && !common.has(part)),
  );
}

/**
 * A comment without names and numbers, as far as a program can tell: the people of the agency by name, others by
 * pattern ("Pak Budi"). A person looks at it before it is published.
 */
export function withoutNames(body: string, known: ReadonlySet<string>): string {
  return withoutNamesOnly(body.replace(contact, numberMark), known, nameMark);
}

/** The same for a text whose days and sums of money have to stay. */
export function withoutNamesOnly(body: string, known: ReadonlySet<string>, mark: string): string {
  return body
    .replace(afterTitle, `$1${mark}`)
    .replace(/\p{L}[\p{L}']*/gu, (word) => (known.has(word.toLowerCase()) ? mark : word))
    .replaceAll(new RegExp(`(?:${escaped(mark)}\\s*){2,}`, "g"), (run) =>
      run.endsWith(" ") ? `${mark} ` : mark,
    );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
