import { passkey } from "@better-auth/passkey";
import { type BetterAuthOptions, betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { bearer, twoFactor } from "better-auth/plugins";
import type { Pool } from "pg";
import { passwordLengthMax, passwordLengthMin } from "#platform/identity/password/password.ts";
import { ceremonyRules, ceremonyStorage } from "#platform/identity/throttle/ceremony-limits.ts";
import type { Log } from "#platform/log/log.ts";
import { columns } from "./auth.columns.ts";
import { nipPassword } from "./nip-password.ts";
import { newRecoveryCodes } from "./recovery-codes.ts";

export type AuthOptions = {
  /** Connections that took on the role ampera_identity, with search_path identity. */
  pool: Pool;
  /** The public address, "https://kinerja.example.go.id": passkeys are bound to its host. */
  origin: string;
  /** At least 32 random characters; a new one ends every session and every second factor. */
  secret: string;
  clock: () => Date;
  secureCookies: boolean;
  /** A session ends after so many hours without a visit. */
  sessionHours: number;
  log: Log;
};

export type Auth = ReturnType<typeof createAuth>;

/** Where the doors put the caller's address for better-auth, over whatever the caller claims. */
export const addressHeader = "x-ampera-address";
export const authPath = "/api/auth";
const appName = "Ampera";

/** The signed cookie saves the query for so long; with the 20 seconds of session-memo.ts that makes a minute. */
const cookieCacheSeconds = 40;
const lastSeenEverySeconds = 900;
const freshSeconds = 3600;

/** The cookies' common first name. With __Host- a browser takes them only from https and this very host. */
export function cookiePrefix(secure: boolean): string {
  return secure ? "__Host-ampera" : "ampera";
}

/** better-auth as Ampera uses it: no sign-up, no mail, no providers; NIP as the name, TOTP, passkeys, bearer. */
export function createAuth(options: AuthOptions) {
  const { pool, origin, secret, sessionHours, log } = options;
  return betterAuth({
    appName,
    baseURL: origin,
    basePath: authPath,
    secret,
    database: pool,
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    ...columns,
    session: {
      ...columns.session,
      expiresIn: sessionHours * 3600,
      updateAge: lastSeenEverySeconds,
      freshAge: freshSeconds,
      cookieCache: { enabled: true, maxAge: cookieCacheSeconds, strategy: "compact" },
    },
    emailAndPassword: {
      enabled: false,
      minPasswordLength: passwordLengthMin,
      maxPasswordLength: passwordLengthMax,
    },
    rateLimit: { enabled: true, customRules: ceremonyRules, customStorage: ceremonyStorage(options) },
    advanced: transport(options.secureCookies),
    logger: {
      log: (level, message, ...rest) =>
        log[level]({ from: "better-auth", error: rest.find(isError) }, message),
    },
    // bearer last: what it hands out is what the others left
    plugins: [nipPassword(), totp(), passkeys(origin), bearer({ requireSignature: true })],
  });
}

/** Cookies, addresses and keys. */
function transport(secureCookies: boolean) {
  return {
    cookiePrefix: cookiePrefix(secureCookies),
    useSecureCookies: false, // would prepend __Secure-; the prefix above is the stricter one
    defaultCookieAttributes: { secure: secureCookies, httpOnly: true, sameSite: "lax", path: "/" },
    disableOriginCheck: false, // said aloud, because better-auth skips it where NODE_ENV is "test"
    disableCSRFCheck: false,
    ipAddress: { ipAddressHeaders: [addressHeader], ipv6Subnet: 48 },
    database: { generateId: "uuid", joins: true },
  } satisfies BetterAuthOptions["advanced"];
}

function totp() {
  return twoFactor({
    issuer: appName,
    schema: columns.twoFactor,
    backupCodeOptions: { customBackupCodesGenerate: newRecoveryCodes },
  });
}

function passkeys(origin: string) {
  return passkey({
    rpID: new URL(origin).hostname,
    rpName: appName,
    origin,
    schema: columns.passkey,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    advanced: { webAuthnChallengeCookie: "passkey_challenge" },
    registration: { afterVerification: ({ verification }) => mustBeVerified(verification.registrationInfo) },
    authentication: {
      afterVerification: ({ verification }) => mustBeVerified(verification.authenticationInfo),
    },
  });
}

function isError(value: unknown): value is Error {
  return value instanceof Error;
}

/** A passkey replaces password and code together, so the device must have checked finger, face or PIN. */
async function mustBeVerified(info: { userVerified: boolean } | undefined): Promise<void> {
  if (!info?.userVerified) throw new APIError("UNAUTHORIZED", { code: "USER_NOT_VERIFIED" });
}
