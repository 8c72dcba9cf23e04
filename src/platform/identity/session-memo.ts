import { hash } from "node:crypto";
import type { Signed } from "./signed.ts";

/** What this process checked a moment ago. */
export type SessionMemo = {
  find(headers: Headers, now: Date): Signed | undefined;
  keep(headers: Headers, signed: Signed, now: Date): void;
  /** Somebody's sessions ended: everything is looked up again. */
  clear(): void;
};

/** With the 40 seconds of the signed cookie this makes the minute within which a revoked session is out. */
const keptSeconds = 20;
const entriesMax = 20_000;

/**
 * Remembers whose cookies or token were found good. Without it each page pays for better-auth's four signatures
 * over the same two cookies (seen: 0.8 ms against 0.01 ms).
 */
export function openSessionMemo(): SessionMemo {
  const kept = new Map<string, { signed: Signed; until: number }>();
  return {
    find: (headers, now) => {
      const found = kept.get(keyOf(headers));
      const isGood = found && now.getTime() < found.until && now < found.signed.expiresAt;
      return isGood ? found.signed : undefined;
    },
    keep: (headers, { setCookie: _, ...signed }, now) => {
      const [oldest] = kept.keys();
      if (kept.size >= entriesMax && oldest !== undefined) kept.delete(oldest);
      const key = keyOf(headers);
      kept.delete(key); // so that it moves to the end: the first is always the oldest
      kept.set(key, { signed, until: now.getTime() + keptSeconds * 1000 });
    },
    clear: () => kept.clear(),
  };
}

/** A hash, so that no live token lies in memory for longer than its request. */
function keyOf(headers: Headers): string {
  return hash("sha256", JSON.stringify([headers.get("cookie"), headers.get("authorization")]), "base64url");
}
