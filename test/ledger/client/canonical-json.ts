import { fromUtf8, must } from "./must.ts";

export type JsonObject = { readonly [name: string]: unknown };

/** RFC 8785: members in the order of their UTF-16 code units, no white space, numbers and strings as ECMAScript. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (isObject(value)) {
    const names = Object.keys(value).sort(); // by UTF-16 code units, as JavaScript compares texts
    return `{${names.map((name) => `${canonicalJson(name)}:${canonicalJson(value[name])}`).join()}}`;
  }
  if (typeof value === "string") must(value.isWellFormed(), "half a character in JSON");
  if (typeof value === "number") must(Number.isFinite(value), "a number beyond JSON");
  const written = JSON.stringify(value);
  must(typeof written === "string", `${typeof value} in JSON`);
  return written;
}

/** Bytes that are JSON in its canonical form, and no other. */
export function readCanonical(bytes: Uint8Array): unknown {
  const text = fromUtf8(bytes);
  const value: unknown = JSON.parse(text);
  must(canonicalJson(value) === text, `not canonical: ${text.slice(0, 200)}`);
  return value;
}

type With<Name extends string> = { readonly [name in Name]: unknown };

/** An object with exactly these members. */
export function objectWith<Name extends string>(value: unknown, ...names: readonly Name[]): With<Name> {
  must(hasOnly(value, names), `not an object with just ${names}: ${JSON.stringify(value)}`);
  return value;
}

function hasOnly<Name extends string>(value: unknown, names: readonly Name[]): value is With<Name> {
  return isObject(value) && Object.keys(value).sort().join() === [...names].sort().join();
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function text(value: unknown): string {
  must(typeof value === "string", `${typeof value} instead of a text`);
  return value;
}
