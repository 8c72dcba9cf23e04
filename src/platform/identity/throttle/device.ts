import { randomBytes, timingSafeEqual } from "node:crypto";
import { cookieText, parseCookies } from "#platform/http/cookie-text.ts";
import { keyedHash } from "./keyed-hash.ts";

/** Browsers that somebody signed in from before: their tries are counted apart from everybody else's. */
export type Devices = {
  /** The id of the request's device where this person signed in from it before, else null. */
  known(headers: Headers, nip: string): string | null;
  /** The Set-Cookie that makes the request's device known for this person as well; at most 8 people share one. */
  remember(headers: Headers, nip: string): string;
};

const peopleMax = 8;
const lifetimeSeconds = 400 * 86_400; // as long as browsers keep any cookie

/** "Device cookies" (OWASP): each person's tag is a keyed hash of device and NIP, so none can be made up. */
export function openDevices(secret: string, cookiePrefix: string, secure: boolean): Devices {
  const hash = keyedHash(secret, "known device");
  const name = `${cookiePrefix}.device`;
  const shown = (headers: Headers) => {
    const [id = "", ...tags] = parseCookies(headers.get("cookie") ?? "", name)[name]?.split(".") ?? [];
    return { id, tags: tags.slice(0, peopleMax) };
  };
  return {
    known: (headers, nip) => {
      const { id, tags } = shown(headers);
      return tags.some((tag) => isSame(tag, hash(id, nip))) ? id : null;
    },
    remember: (headers, nip) => {
      const before = shown(headers);
      const id = before.id || randomBytes(12).toString("base64url");
      const tag = hash(id, nip);
      const tags = [tag, ...before.tags.filter((known) => known !== tag)].slice(0, peopleMax);
      const attributes = {
        httpOnly: true,
        sameSite: "Lax",
        path: "/",
        secure,
        maxAge: lifetimeSeconds,
      } as const;
      return cookieText(name, [id, ...tags].join("."), attributes);
    },
  };
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
