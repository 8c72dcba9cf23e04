import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { type Answer, answerOf, callerHeaders, cookiePair } from "#platform/identity/better-auth/answers.ts";
import { type Auth, cookiePrefix } from "#platform/identity/better-auth/auth.ts";
import { tidyRecoveryCode } from "#platform/identity/better-auth/recovery-codes.ts";
import { passwordLengthMax } from "#platform/identity/password/password.ts";
import type { Attempts } from "#platform/identity/throttle/attempts.ts";
import type { Devices } from "#platform/identity/throttle/device.ts";

/** Who knocks: the request's headers, and the address that the door vouches for. */
export type Caller = { headers: Headers; ip: string };

export type SignInResult =
  /** `token` is for programs: "Authorization: Bearer <token>". */
  | { kind: "signed-in"; userId: string; token: string; setCookie: string[] }
  /** The password was right; now the code, while the cookie lives (10 minutes). */
  | { kind: "second-factor"; setCookie: string[] }
  /** Unknown NIP, wrong password, no password: nobody can tell which. */
  | { kind: "refused" }
  | { kind: "code-refused" }
  /** Too long ago or too many wrong codes: start again with the password. */
  | { kind: "start-again" }
  | { kind: "slowed-down"; seconds: number };

export type SignIn = {
  signIn(input: { nip: string; password: string; code?: string } & Caller): Promise<SignInResult>;
  /** The second step in a browser; `code` is from the app, or a recovery code. */
  signInSecondFactor(input: { code: string } & Caller): Promise<SignInResult>;
};

type Parts = {
  auth: Auth;
  pool: Pool;
  attempts: Attempts;
  devices: Devices;
  secureCookies: boolean;
  clock: () => Date;
};

const lockSeconds = 900; // better-auth's pause after ten wrong codes in a row; only who knows the password gets there

/** The door: tries are counted before better-auth looks at the password. */
export function openSignIn({ auth, pool, attempts, devices, secureCookies, clock }: Parts): SignIn {
  const prefix = cookiePrefix(secureCookies);
  return {
    signIn: async ({ nip: typed, password, code, headers, ip }) => {
      const nip = tidyNip(typed);
      const attempt = await attempts.begin({ nip, ip, deviceId: devices.known(headers, nip) });
      if (attempt.kind === "closed") return { kind: "slowed-down", seconds: attempt.seconds };
      const body = { nip, password: triable(password) };
      const caller = callerHeaders(headers, ip);
      const answer = await answerOf(auth.api.signInNip({ body, headers: caller, returnHeaders: true }));
      if (!answer.ok) return { kind: "refused" };
      await attempt.succeeded();
      const challenge = cookiePair(answer.setCookie, `${prefix}.two_factor`);
      if (challenge === "") return signedIn(answer.value.userId, nip, headers, answer.setCookie);
      if (code === undefined) return { kind: "second-factor", setCookie: answer.setCookie };
      return secondFactor(code, challenge, { headers, ip });
    },
    signInSecondFactor: ({ code, headers, ip }) => {
      const challenge = cookiePair((headers.get("cookie") ?? "").split(";"), `${prefix}.two_factor`);
      return secondFactor(code, challenge, { headers, ip });
    },
  };

  /** `challenge` goes alone: with a session beside it better-auth would check the code of whoever that belongs to. */
  async function secondFactor(
    code: string,
    challenge: string,
    { headers, ip }: Caller,
  ): Promise<SignInResult> {
    if (challenge === "") return { kind: "start-again" };
    const caller = callerHeaders(headers, ip);
    caller.delete("authorization");
    caller.set("cookie", challenge);
    const answer = await checkCode(auth, code, caller);
    if (!answer.ok) return refusedCode(answer.code);
    const { id, email: nip } = answer.value.user;
    if (!(await spend(pool, id, code, clock()))) {
      await pool.query("delete from session where token = $1", [answer.value.token]);
      return { kind: "start-again" };
    }
    return signedIn(id, nip, headers, answer.setCookie);
  }

  function signedIn(userId: string, nip: string, headers: Headers, cookies: string[]): SignInResult {
    const [, signed = ""] = cookiePair(cookies, `${prefix}.session_token`).split("=");
    const setCookie = [...cookies, devices.remember(headers, nip)];
    return { kind: "signed-in", userId, token: decodeURIComponent(signed), setCookie };
  }
}

/** A NIP as people copy it: with the spaces and dots of the card. Anything else stays, and is simply unknown. */
export function tidyNip(typed: string): string {
  return typed.replaceAll(/[\s.\0]/g, "").slice(0, 64);
}

/** No account has a longer one; better-auth would spend seconds on normalising it. */
function triable(password: string): string {
  return password.slice(0, passwordLengthMax + 1);
}

type Checked = { token: string | undefined; user: { id: string; email: string } };

/** Six digits are from the app; anything else is a recovery code. */
function checkCode(auth: Auth, typed: string, headers: Headers): Promise<Answer<Checked>> {
  const digits = typed.replaceAll(/\s/g, "");
  if (/^\d{6}$/.test(digits)) {
    return answerOf(auth.api.verifyTOTP({ body: { code: digits }, headers, returnHeaders: true }));
  }
  const code = tidyRecoveryCode(typed);
  return answerOf(auth.api.verifyBackupCode({ body: { code }, headers, returnHeaders: true }));
}

function refusedCode(code: string): SignInResult {
  if (code === "ACCOUNT_TEMPORARILY_LOCKED") return { kind: "slowed-down", seconds: lockSeconds };
  return { kind: ["INVALID_CODE", "INVALID_BACKUP_CODE"].includes(code) ? "code-refused" : "start-again" };
}

/** False when the code opened the door before: one that was watched over a shoulder is worth nothing (RFC 6238 §5.2). */
async function spend(pool: Pool, userId: string, code: string, now: Date): Promise<boolean> {
  const hash = createHash("sha256").update(code.replaceAll(/\s/g, "")).digest();
  const spent = await pool.query(
    "insert into spent_code (user_id, code_sha256, spent_at) values ($1, $2, $3) on conflict do nothing",
    [userId, hash, now],
  );
  return spent.rowCount === 1;
}
