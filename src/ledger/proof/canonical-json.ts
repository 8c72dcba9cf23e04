type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** JSON as RFC 8785 writes it. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJson((value as Record<string, Json>)[name])}`).join(",")}}`;
}
