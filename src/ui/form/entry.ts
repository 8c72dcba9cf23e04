import type { FieldFault } from "#platform/errors/refusal.ts";
import { sayIfKnown } from "#platform/words/words.ts";

/** What a form was sent with and what was wrong with it: everything needed to show it again. */
export type Entry = {
  readonly values: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly faults: readonly FieldFault[];
};

/** A form that nobody has sent yet, with the values it starts from. */
export function freshEntry(values: Entry["values"] = {}): Entry {
  return { values, faults: [] };
}

/** Name, value and error of the text-like field `name`: `<TextField label=… {...fieldOf(entry, "statement")} />`. */
export function fieldOf(entry: Entry, name: string) {
  const value = entry.values[name];
  return { name, value: typeof value === "string" ? value : value?.[0], error: errorOf(entry, name) };
}

/** What was typed into the field `name`, "" where nothing was. */
export function typedIn(entry: Entry, name: string): string {
  return fieldOf(entry, name).value ?? "";
}

/** As fieldOf, for a field that has several values at once: checkboxes. */
export function fieldsOf(entry: Entry, name: string) {
  const value = entry.values[name];
  const values = value === undefined ? [] : typeof value === "string" ? [value] : value;
  return { name, values, error: errorOf(entry, name) };
}

/** The faults as the error summary takes them, each with its sentence in the reader's language. */
export function faultsOf(entry: Entry): readonly { name: string; message: string }[] {
  return entry.faults.map((fault) => ({ name: fault.path, message: sentence(fault) }));
}

function errorOf(entry: Entry, name: string): string | undefined {
  const fault = entry.faults.find((candidate) => candidate.path === name);
  return fault && sentence(fault);
}

function sentence(fault: FieldFault): string {
  return sayIfKnown(`error.${fault.code}`, fault.facts);
}
