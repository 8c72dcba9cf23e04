import { canonicalJson, isList, isObject, type Json } from "../proof/canonical-json.ts";

export type Difference = { readonly field: string; readonly recorded: string; readonly now: string };

const shownMost = 200;

/** The first place at which two values differ, and what each says there; null where they are the same. */
export function firstDifference(
  recorded: Json | undefined,
  now: Json | undefined,
  field = "",
): Difference | null {
  if (textOf(recorded) === textOf(now)) return null;
  if (isObject(recorded) && isObject(now)) {
    for (const key of new Set([...Object.keys(recorded), ...Object.keys(now)].sort())) {
      const found = firstDifference(recorded[key], now[key], field === "" ? key : `${field}.${key}`);
      if (found) return found;
    }
  }
  if (recorded !== undefined && now !== undefined && isList(recorded) && isList(now)) {
    for (let at = 0; at < Math.max(recorded.length, now.length); at++) {
      const found = firstDifference(recorded[at], now[at], `${field}[${at + 1}]`);
      if (found) return found;
    }
  }
  return { field: field === "" ? "–" : field, recorded: shown(recorded), now: shown(now) };
}

function textOf(value: Json | undefined): string | undefined {
  return value === undefined ? undefined : canonicalJson(value);
}

function shown(value: Json | undefined): string {
  const text = textOf(value) ?? "–";
  return text.length > shownMost ? `${text.slice(0, shownMost)}…` : text;
}
