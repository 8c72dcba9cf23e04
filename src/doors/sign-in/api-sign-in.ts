import { z } from "zod";
import { refusal } from "#platform/errors/refusal.ts";
import { apiPrefix } from "#platform/http/api.ts";
import { inputFaults } from "#platform/http/input-faults.ts";
import type { Pages } from "#platform/http/page-env.ts";
import { slowedDown } from "#platform/identity/identity.errors.ts";
import type { Identity } from "#platform/identity/identity.ts";
import { callerAddress } from "../caller-address.ts";

const Credentials = z.object({
  nip: z.string().max(40),
  password: z.string().max(1024),
  code: z.string().max(40).optional(),
});

/** What a program can do about each: another password, a code, the right code, once more from the beginning. */
const refusals = {
  refused: refusal("sign-in.refused", "forbidden"),
  "second-factor": refusal("sign-in.code-needed", "forbidden"),
  "code-refused": refusal("sign-in.code-refused", "forbidden"),
  "start-again": refusal("sign-in.start-again", "forbidden"),
};

/** For programs: NIP, password (and code) give a token, sent as "Authorization: Bearer". */
export function apiSignIn(pages: Pages, identity: Identity, trustedProxies: number): void {
  pages.post(`${apiPrefix}/sign-in`, async (page) => {
    const parsed = Credentials.safeParse(await page.req.json().catch(() => ({})));
    if (!parsed.success) throw inputFaults(parsed.error.issues, undefined);
    const { nip, password, code } = parsed.data;
    const caller = { headers: page.req.raw.headers, ip: callerAddress(page, trustedProxies) };
    const result = await identity.signIn({ nip, password, ...(code ? { code } : {}), ...caller });
    if (result.kind === "signed-in") return page.json({ token: result.token });
    if (result.kind === "slowed-down") throw slowedDown({ seconds: result.seconds });
    throw refusals[result.kind]();
  });
}
