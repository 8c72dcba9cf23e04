import { createHash } from "node:crypto";

type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** One text for one value: keys in order, no spaces (RFC 8785 for what JSON itself can say). */
export function canonicalJson(value: Plain): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const pairs = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`);
  return `{${pairs.join(",")}}`;
}

/** The fingerprint of a content, whatever order its keys were stored in: SHA-256, hexadecimal. */
export function fingerprint(value: Plain): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}

function isList(value: object): value is readonly Plain[] {
  return Array.isArray(value);
}
