import { Refusal } from "#platform/errors/refusal.ts";
import type { Form } from "#platform/http/form.ts";
import type { PageProps } from "#platform/http/page-env.ts";
import { statusOf } from "#platform/http/status.ts";
import { sayIfKnown } from "#platform/words/words.ts";
import { type Entry, faultsOf, freshEntry } from "./entry.ts";

/** One drawing of a form: what stands in it, and why it is drawn again where it is. */
export type Attempt = {
  entry: Entry;
  refused: Refusal | null;
  /** Somebody changed the same thing first: both versions are to be shown. */
  overtaken: boolean;
};

/** A form that nobody has sent yet. */
export function firstAttempt(values: Entry["values"] = {}): Attempt {
  return { entry: freshEntry(values), refused: null, overtaken: false };
}

/**
 * A form that was sent and refused: everything typed is still there. `fieldOf` names the field of the page that a
 * part of the command's input stands in, where the two are not the same.
 */
export function failedAttempt(
  form: Form,
  refused: Refusal,
  fieldOf: (path: string) => string = (path) => path,
): Attempt {
  const faults = refused.faults.map((fault) => ({ ...fault, path: fieldOf(fault.path) }));
  return {
    entry: { values: form.values(), faults },
    refused,
    overtaken: refused.code === "procedure.changed-meanwhile",
  };
}

/** A refusal that is about the form as a whole, told at the field it comes from: its code says which. */
export function atFields(refused: Refusal, fields: Readonly<Record<string, string>>): Refusal {
  const path = fields[refused.code];
  if (path === undefined || refused.faults.length > 0) return refused;
  const fault = { path, code: refused.code, facts: refused.facts };
  return new Refusal(refused.code, refused.kind, refused.facts, [fault]);
}

/** What the error summary over the form says. */
export function summaryOf({ entry, refused }: Attempt) {
  const message = refused && refused.faults.length === 0 ? wordsOf(refused) : undefined;
  return { faults: faultsOf(entry), message };
}

/** The status of the page around the form. */
export function statusOfAttempt({ refused }: Attempt): Pick<PageProps, "status"> {
  return refused ? { status: statusOf(refused) } : {};
}

function wordsOf(refused: Refusal): string {
  return sayIfKnown(`error.${refused.code}`, refused.facts);
}
