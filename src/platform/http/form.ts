import { Refusal } from "#platform/errors/refusal.ts";
import { formData, unreadableForm } from "./form-body.ts";
import type { PageContext } from "./page-env.ts";

export type UploadedFile = { name: string; mediaType: string; bytes: Uint8Array };

/** A posted form: text is trimmed, line ends are one kind, absent and empty are told apart by the schema. */
export type Form = {
  text(name: string): string;
  /** undefined where the field is absent or empty. */
  optional(name: string): string | undefined;
  all(name: string): string[];
  /** As it was typed, for passwords; 1,024 characters at most. */
  raw(name: string): string;
  file(name: string): Promise<UploadedFile | undefined>;
  /** What was typed, to show it again beside what is wrong with it. */
  values(): Record<string, string>;
};

/** Longer than any password may be, so that one cut off here is refused as too long or as wrong. */
const rawLengthMax = 1_024;

/** Reads the body of a post; its size was limited at the door. */
export async function readForm(page: PageContext): Promise<Form> {
  const data = await formData(page).catch((error) => {
    throw error instanceof Refusal ? error : unreadableForm();
  });
  return formOf(data);
}

/** A form over what the browser sent; nothing is checked here but its shape. */
export function formOf(data: FormData): Form {
  const text = (name: string) => tidy(data.get(name));
  return {
    text,
    optional: (name) => text(name) || undefined,
    all: (name) => data.getAll(name).map(tidy),
    raw: (name) => rawText(data.get(name)),
    file: (name) => fileOf(data.get(name)),
    values: () =>
      Object.fromEntries(
        [...data.entries()].flatMap(([name, value]) =>
          typeof value === "string" ? [[name, tidy(value)]] : [],
        ),
      ),
  };
}

function rawText(value: FormDataEntryValue | null): string {
  return typeof value === "string" ? value.slice(0, rawLengthMax) : "";
}

function tidy(value: FormDataEntryValue | null): string {
  if (typeof value !== "string") return "";
  // the replacement of line ends first: browsers send CRLF whatever was typed
  return value.replaceAll("\r\n", "\n").replaceAll("\0", "").trim();
}

async function fileOf(value: FormDataEntryValue | null): Promise<UploadedFile | undefined> {
  if (value === null || typeof value === "string" || value.size === 0) return undefined;
  const name = value.name.replaceAll(/[\\/\0]/g, "_").slice(-255) || "file";
  return { name, mediaType: value.type, bytes: new Uint8Array(await value.arrayBuffer()) };
}
