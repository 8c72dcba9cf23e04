import { hasLoneSurrogate } from "./encoding.ts";
import { ProofFault } from "./faults.ts";

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/**
 * The one way to write a value (RFC 8785): no white space, keys in the order of their UTF-16 units, numbers and
 * texts as JavaScript writes them, which is what the RFC asks. Throws `ledger.json-value` for what JSON has not.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === "string") return writtenText(value);
  if (typeof value === "number" && !Number.isFinite(value)) throw new ProofFault("ledger.json-value");
  if (value === null || typeof value === "boolean" || typeof value === "number") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object") throw new ProofFault("ledger.json-value");
  const keys = Object.keys(value).sort(); // by UTF-16 units, as the RFC asks
  return `{${keys.map((key) => `${writtenText(key)}:${canonicalJson(memberOf(value, key))}`).join(",")}}`;
}

/** What is undefined is no JSON, though JavaScript lets an object hold it. */
function memberOf(value: JsonObject, key: string): Json {
  const member = value[key];
  if (member === undefined) throw new ProofFault("ledger.json-value");
  return member;
}

function writtenText(text: string): string {
  if (hasLoneSurrogate(text)) throw new ProofFault("ledger.json-value");
  return JSON.stringify(text);
}

/** `Array.isArray` for lists that are read only. */
export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !isList(value);
}
