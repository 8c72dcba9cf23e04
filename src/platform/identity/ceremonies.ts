import { z } from "zod";
import { type Auth, addressHeader, authPath } from "#platform/identity/better-auth/auth.ts";
import type { Devices } from "#platform/identity/throttle/device.ts";
import { deviceNameOf } from "./user-agent.ts";

/** The whole of better-auth that the network reaches; everything else of it answers 404. */
const open = new Map([
  ["GET /passkey/generate-authenticate-options", "options"],
  ["POST /passkey/verify-authentication", "sign-in"],
  ["GET /passkey/generate-register-options", "options"],
  ["POST /passkey/verify-registration", "register"],
] as const);

const bytesMax = 32_768;

/** Answers a request below /api/auth; `ip` is the address that the door vouches for. */
export type Ceremonies = (request: Request, ip: string) => Promise<Response>;

/**
 * The passkey ceremonies, for src/browser/passkey.ts. Of what better-auth says only success, cookies and codes
 * go out: its answers carry the session's token, which no script of a page has any use for.
 */
export function openCeremonies(auth: Auth, devices: Devices, origin: string): Ceremonies {
  return async function ceremony(request, ip) {
    const url = new URL(request.url);
    const path = `${request.method} ${url.pathname.slice(authPath.length)}`;
    const kind = new Map<string, string>(open).get(path);
    if (!kind || !url.pathname.startsWith(authPath)) return said(404, { code: "NOT_FOUND" });
    const sent = kind === "options" ? null : await bodyOf(request);
    if (sent === undefined) return said(400, { code: "INVALID_BODY" });
    const headers = new Headers(request.headers);
    headers.set(addressHeader, ip);
    headers.delete("content-length");
    const body =
      kind === "register" && sent
        ? JSON.stringify({ ...sent, name: nameOf(request) })
        : sent && JSON.stringify(sent);
    const answer = await auth.handler(
      new Request(origin + url.pathname + url.search, { method: request.method, headers, body }),
    );
    return passOn(kind, answer, request);
  };

  async function passOn(kind: string, answer: Response, request: Request): Promise<Response> {
    const value: unknown = await answer.json().catch(() => null);
    if (!answer.ok) {
      const { code } = Refused.catch({ code: "REFUSED" }).parse(value);
      return said(answer.status, { code }, [], answer.headers.get("x-retry-after"));
    }
    const cookies = answer.headers.getSetCookie();
    if (kind !== "sign-in") return said(200, kind === "options" ? value : {}, cookies);
    const nip = SignedIn.parse(value).user.email;
    return said(200, {}, [...cookies, devices.remember(request.headers, nip)]);
  }
}

const Sent = z.object({ response: z.record(z.string(), z.unknown()) }); // strips "createSession", "name" and the like
const Refused = z.object({ code: z.string() });
const SignedIn = z.object({ user: z.object({ email: z.string() }) });

/** The body, or undefined where it is none of a ceremony's. */
async function bodyOf(request: Request): Promise<z.output<typeof Sent> | undefined> {
  const text = await request.text();
  if (text.length > bytesMax) return undefined;
  try {
    return Sent.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** A first name for a passkey, which its owner can change: "Chrome · Android". */
function nameOf(request: Request): string {
  const { browser, system } = deviceNameOf(request.headers.get("user-agent") ?? "");
  return [browser, system].filter(Boolean).join(" · ");
}

function said(
  status: number,
  value: unknown,
  cookies: readonly string[] = [],
  retryAfter: string | null = null,
): Response {
  const headers = new Headers({ "content-type": "application/json", "cache-control": "no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  if (retryAfter !== null) headers.set("retry-after", retryAfter);
  return new Response(JSON.stringify(value), { status, headers });
}
