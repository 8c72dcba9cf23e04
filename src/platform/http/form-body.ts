import type { Context, MiddlewareHandler } from "hono";
import { refusal } from "#platform/errors/refusal.ts";

export const unreadableForm = refusal("form.unreadable", "invalid");
export const formTooLong = refusal<{ maximumKb: number }>("form.too-long", "too-large");
const fieldsMax = 2_000;
/** Of all fields together, files aside: a book is half of it. A page that sends back what was typed stays a page. */
const charactersMax = 1_000_000;

/**
 * The fields of a posted body, 2,000 and a million characters at most (`form.unreadable`, `form.too-long`). They are
 * counted before the body is taken apart: the parser of the platform takes time that grows with the square of fields
 * without "=", seen: half a minute for 2 MB.
 */
export async function formData({ req }: Context): Promise<FormData> {
  const data = isUrlEncoded(req.header("content-type")) ? fieldsOf(await req.text()) : await req.formData();
  if ([...data.keys()].length > fieldsMax) throw unreadableForm();
  if (charactersIn(data) > charactersMax) throw formTooLong({ maximumKb: charactersMax / 1_000 });
  return data;
}

function charactersIn(data: FormData): number {
  return [...data.values()].reduce((sum, value) => sum + (typeof value === "string" ? value.length : 0), 0);
}

function fieldsOf(text: string): FormData {
  if (text.split("&", fieldsMax + 1).length > fieldsMax) throw unreadableForm();
  const data = new FormData();
  for (const [name, value] of new URLSearchParams(text)) data.append(name, value);
  return data;
}

/** The API takes JSON, and multipart where a file comes along; a browser's plain form is for pages. */
export function noPlainForms(): MiddlewareHandler {
  return async function plainFormsRefused(page, next) {
    if (isUrlEncoded(page.req.header("content-type"))) throw unreadableForm();
    await next();
  };
}

function isUrlEncoded(contentType: string | undefined): boolean {
  return /^\s*application\/x-www-form-urlencoded\b/i.test(contentType ?? "");
}
