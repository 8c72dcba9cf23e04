import { isObject, type Json, type JsonObject } from "../proof/canonical-json.ts";
import { fromBase64 } from "../proof/encoding.ts";
import { ProofFault } from "../proof/faults.ts";
import { readJson } from "../proof/strict-json.ts";

/** What opens an entry: the content that it commits to, and the salt; or which record was erased. */
export type Opening =
  | { readonly index: number; readonly salt: Uint8Array; readonly content: JsonObject }
  | { readonly index: number; readonly erased: string };

export const openingCharsMax = 4_194_304; // a record holds some kilobytes
const depthMax = 64;

/** Reads a line of openings; null where it is written in any other way. */
export function readOpening(text: string): Opening | null {
  try {
    const value: Json = readJson(text, { maxChars: openingCharsMax, maxDepth: depthMax });
    if (!isObject(value) || typeof value.index !== "number") return null;
    const { index, erased, salt, content } = value;
    if (typeof erased === "string") return { index, erased };
    return typeof salt === "string" && isObject(content) ? { index, salt: fromBase64(salt), content } : null;
  } catch (error) {
    if (error instanceof ProofFault) return null;
    throw error;
  }
}
