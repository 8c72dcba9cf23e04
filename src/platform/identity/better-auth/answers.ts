import { isAPIError } from "better-auth/api";
import { addressHeader } from "./auth.ts";

/** What better-auth answers: its value and the cookies to set, or the code of its refusal. */
export type Answer<T> = { ok: true; value: T; setCookie: string[] } | { ok: false; code: string };

/** The shape of a call of better-auth made with `returnHeaders`. */
export type Returned<T> = { response: T; headers: Headers | null | undefined };

/** Waits for a call of better-auth made with `returnHeaders`. Throws what is not a refusal of the caller. */
export async function answerOf<T>(call: Promise<Returned<T>>): Promise<Answer<T>> {
  try {
    const { response, headers } = await call;
    return { ok: true, value: response, setCookie: headers?.getSetCookie() ?? [] };
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    return { ok: false, code: error.body?.code ?? error.message };
  }
}

/** The headers that better-auth may see of a caller, with the address that the door vouches for. */
export function callerHeaders(headers: Headers, ip = ""): Headers {
  const seen = new Headers();
  for (const name of ["cookie", "authorization", "user-agent"]) {
    const value = headers.get(name);
    if (value !== null) seen.set(name, value);
  }
  if (ip !== "") seen.set(addressHeader, ip);
  return seen;
}

/** The pair "name=value" of one cookie as it was sent or is to be set, still encoded; "" where it is absent. */
export function cookiePair(cookies: readonly string[], name: string): string {
  return (
    cookies
      .map((cookie) => cookie.trim())
      .find((cookie) => cookie.startsWith(`${name}=`))
      ?.split(";")[0] ?? ""
  );
}
