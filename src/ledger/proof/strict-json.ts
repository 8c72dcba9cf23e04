import type { Json } from "./canonical-json.ts";
import { hasLoneSurrogate } from "./encoding.ts";
import { isExact } from "./exact-number.ts";
import { type FaultCode, ProofFault } from "./faults.ts";

export type JsonLimits = { maxChars: number; maxDepth: number };

/**
 * Reads JSON that means the same to everybody (I-JSON, RFC 7493): what other readers would guess at is a fault with
 * its line and column: a key twice, half a letter, a number that no double holds. `JSON.parse` takes all of them.
 */
export function readJson(text: string, { maxChars, maxDepth }: JsonLimits): Json {
  if (text.length > maxChars) throw new ProofFault("ledger.json-too-long", { maximum: maxChars });
  const reader = new JsonReader(text, maxDepth);
  return reader.whole();
}

class JsonReader {
  readonly #text: string;
  readonly #maxDepth: number;
  #place = 0;

  constructor(text: string, maxDepth: number) {
    this.#text = text;
    this.#maxDepth = maxDepth;
  }

  whole(): Json {
    const value = this.#value(0);
    if (this.#peek() !== "") throw this.#fault("ledger.json-form");
    return value;
  }

  #value(depth: number): Json {
    if (depth > this.#maxDepth) throw this.#fault("ledger.json-too-deep");
    const next = this.#peek();
    if (next === "{") return this.#object(depth);
    if (next === "[") return this.#list(depth);
    if (next === '"') return this.#string();
    return this.#word();
  }

  #object(depth: number): Json {
    const members = new Map<string, Json>();
    this.#take("{");
    while (this.#peek() !== "}") {
      if (members.size > 0) this.#take(",");
      this.#peek();
      const place = this.#place;
      const key = this.#string();
      if (members.has(key)) throw this.#fault("ledger.json-duplicate", place);
      this.#take(":");
      members.set(key, this.#value(depth + 1));
    }
    this.#take("}");
    return Object.fromEntries(members); // defines each member, also one named __proto__
  }

  #list(depth: number): Json {
    const items: Json[] = [];
    this.#take("[");
    while (this.#peek() !== "]") {
      if (items.length > 0) this.#take(",");
      items.push(this.#value(depth + 1));
    }
    this.#take("]");
    return items;
  }

  #string(): string {
    const place = this.#place;
    const value: string = JSON.parse(this.#token(stringToken));
    if (hasLoneSurrogate(value)) throw this.#fault("ledger.json-surrogate", place);
    return value;
  }

  #word(): Json {
    const place = this.#place;
    const token = this.#token(wordToken);
    if (/^[tfn]/.test(token)) return JSON.parse(token);
    if (!isExact(token)) throw this.#fault("ledger.json-number", place);
    return Number(token);
  }

  #take(sign: string): void {
    if (this.#peek() !== sign) throw this.#fault("ledger.json-form");
    this.#place++;
  }

  /** The next sign after white space; empty at the end. */
  #peek(): string {
    this.#token(whiteSpace);
    return this.#text.charAt(this.#place);
  }

  #token(pattern: RegExp): string {
    pattern.lastIndex = this.#place;
    const token = pattern.exec(this.#text)?.[0];
    if (token === undefined) throw this.#fault("ledger.json-form");
    this.#place += token.length;
    return token;
  }

  #fault(code: FaultCode, place = this.#place): ProofFault {
    const before = this.#text.slice(0, place).split("\n");
    return new ProofFault(code, { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
  }
}

// Each alternative begins with another sign, so that nothing is tried twice whatever a file holds.
const whiteSpace = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that JSON does not take in a text
const stringToken = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const wordToken = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
