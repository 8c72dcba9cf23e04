import type { Json } from "#platform/database/generated.ts";
import type { Form } from "#platform/http/form.ts";
import { type CaseMapping, caseFields } from "./mapping.schema.ts";

/** The lists of words on the form, each with the prefix of its fields. */
export const wordLists = { services: "layanan", units: "unit", outcomes: "hasil" } as const;

export type TypedMapping = {
  columns: Record<string, string>;
  dayOrder: string;
  unitId: string | null;
  services: Record<string, string>;
  units: Record<string, string>;
  outcomes: Record<string, string>;
};

/**
 * A mapping as it was typed. The words of the file stand in fields of their own, "layanan.0.kata", beside the choice
 * "layanan.0": names of fields are ours, whatever the file says. Words that the source has `known` longer and this
 * file does not use keep their meaning.
 */
export function mappingIn(
  form: Form,
  known: Pick<CaseMapping, keyof typeof wordLists>,
): TypedMapping & Record<string, Json> {
  const columns: Record<string, string> = {};
  for (const field of caseFields) {
    const heading = form.optional(`kolom.${field}`);
    if (heading !== undefined) columns[field] = heading;
  }
  return {
    columns,
    ...{ dayOrder: form.text("dayOrder"), unitId: form.optional("unitId") ?? null },
    services: wordsIn(form, wordLists.services, known.services),
    units: wordsIn(form, wordLists.units, known.units),
    outcomes: wordsIn(form, wordLists.outcomes, known.outcomes),
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
