import type { Json } from "#platform/database/generated.ts";
import type { Form } from "#platform/http/form.ts";
import type { SheetMapping, WordList } from "../sheet-import.schema.ts";

/** The lists of words on the form, each with the prefix of its fields. */
export const listPrefixes = { services: "layanan", units: "unit", meanings: "arti" } as const;

/** A mapping as it was typed, before anybody has checked it. */
export type TypedMapping = Omit<SheetMapping, "dayOrder"> & { dayOrder: string };

/**
 * A mapping as it was typed. The words of the file stand in fields of their own, "layanan.0.kata", beside the choice
 * "layanan.0": names of fields are ours, whatever the file says. Words that the source has `known` longer and this
 * file does not use keep their meaning.
 */
export function mappingIn(
  form: Form,
  fields: readonly string[],
  known: Pick<SheetMapping, WordList>,
): TypedMapping & Record<string, Json> {
  const columns: Record<string, string> = {};
  for (const field of fields) {
    const heading = form.optional(`kolom.${field}`);
    if (heading !== undefined) columns[field] = heading;
  }
  return {
    columns,
    ...{ dayOrder: form.text("dayOrder"), unitId: form.optional("unitId") ?? null },
    services: wordsIn(form, listPrefixes.services, known.services),
    units: wordsIn(form, listPrefixes.units, known.units),
    meanings: wordsIn(form, listPrefixes.meanings, known.meanings),
  };
}

function wordsIn(
  form: Form,
  prefix: string,
  known: Readonly<Record<string, string>>,
): Record<string, string> {
  const words: Record<string, string> = { ...known };
  for (let at = 0; ; at += 1) {
    const word = form.optional(`${prefix}.${at}.kata`);
    if (word === undefined) return words;
    const chosen = form.optional(`${prefix}.${at}`);
    if (chosen === undefined) delete words[word];
    else words[word] = chosen;
  }
}
