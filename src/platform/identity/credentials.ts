import { type Answer, answerOf, callerHeaders } from "./answers.ts";
import type { Attempts } from "./attempts.ts";
import type { Auth } from "./auth.ts";
import type { Devices } from "./device.ts";
import { secondFactorOff, secondFactorOn, signInNeeded, slowedDown, wrongField } from "./identity.errors.ts";
import { passwordFault } from "./password.ts";
import type { Sessions, Signed } from "./sessions.ts";
import type { Caller } from "./sign-in.ts";

/** `uri` goes into the QR code; `secret` is the same for typing. Neither can be shown again. */
export type TotpSetup = { uri: string; secret: string; recoveryCodes: string[] };

type WithPassword = { password: string } & Caller;
type Renewed = { setCookie: string[] };

/**
 * What somebody changes about their own sign-in. Each asks for the password again, and a wrong one counts like
 * one at the door. Throw `identity.sign-in-needed`, `identity.slowed-down`, or the fault of the field named.
 */
export type Credentials = {
  /** Begins; sign-in asks for nothing new before `confirmTotp`. Throws `second-factor.already-on`. */
  setUpTotp(input: WithPassword): Promise<TotpSetup>;
  /** Turns it on once the app shows the right "code". The session is renewed. */
  confirmTotp(input: { code: string } & Caller): Promise<Renewed>;
  /** Turns it off. The session is renewed. */
  disableTotp(input: WithPassword): Promise<Renewed>;
  /** Ten new codes in place of the old ones. Throws `second-factor.not-on`. */
  renewRecoveryCodes(input: WithPassword): Promise<string[]>;
  /** `next` is judged as the field "password", `password` as "current". Every other session ends. */
  changePassword(input: { next: string } & WithPassword): Promise<Renewed>;
};

type Parts = { auth: Auth; sessions: Sessions; attempts: Attempts; devices: Devices };

export function openCredentials({ auth, sessions, attempts, devices }: Parts): Credentials {
  return {
    setUpTotp: async (input) => {
      const { password } = input;
      const { value } = await confirmed(input, "password", (headers) =>
        auth.api.enableTwoFactor({ body: { password, method: "totp" }, headers, returnHeaders: true }),
      );
      if (value.method !== "totp") throw new Error("better-auth set up another method than it was asked for");
      const secret = new URL(value.totpURI).searchParams.get("secret") ?? "";
      return { uri: value.totpURI, secret, recoveryCodes: value.backupCodes };
    },
    confirmTotp: async ({ code, headers, ip }) => {
      await signedIn(headers);
      const body = { code: code.replaceAll(/\s/g, "") };
      const answer = await answerOf(
        auth.api.verifyTOTP({ body, headers: callerHeaders(headers, ip), returnHeaders: true }),
      );
      if (answer.ok) return { setCookie: answer.setCookie };
      throw answer.code === "INVALID_CODE"
        ? wrongField({ path: "code", code: "code.wrong" })
        : secondFactorOff();
    },
    disableTotp: async (input) => {
      const body = { password: input.password };
      return confirmed(input, "password", (headers) =>
        auth.api.disableTwoFactor({ body, headers, returnHeaders: true }),
      );
    },
    renewRecoveryCodes: async (input) => {
      const body = { password: input.password };
      const { value } = await confirmed(input, "password", (headers) =>
        auth.api.generateBackupCodes({ body, headers, returnHeaders: true }),
      );
      return value.backupCodes;
    },
    changePassword: async (input) => {
      const fault = passwordFault(input.next, await signedIn(input.headers));
      if (fault) throw wrongField(fault);
      const body = { currentPassword: input.password, newPassword: input.next, revokeOtherSessions: true };
      return confirmed(input, "current", (headers) =>
        auth.api.changePassword({ body, headers, returnHeaders: true }),
      );
    },
  };

  async function signedIn(headers: Headers): Promise<Signed> {
    const signed = await sessions.session(headers);
    if (!signed) throw signInNeeded();
    return signed;
  }

  type Call<T> = (headers: Headers) => Promise<{ response: T; headers: Headers | null | undefined }>;

  /** Does what needs the password, and counts a wrong one. */
  async function confirmed<T>(
    { headers, ip }: Caller,
    field: string,
    call: Call<T>,
  ): Promise<{ value: T; setCookie: string[] }> {
    const { nip } = await signedIn(headers);
    const attempt = await attempts.begin({ nip, ip, deviceId: devices.known(headers, nip) });
    if (attempt.kind === "closed") throw slowedDown({ seconds: attempt.seconds });
    const answer: Answer<T> = await answerOf(call(callerHeaders(headers, ip)));
    if (!answer.ok && answer.code === "INVALID_PASSWORD")
      throw wrongField({ path: field, code: "password.wrong" });
    await attempt.succeeded();
    if (answer.ok) return answer;
    throw refusals[answer.code]?.() ?? new Error(`better-auth refused: ${answer.code}`);
  }
}

const refusals: Record<string, () => Error> = {
  TOTP_ALREADY_ENABLED: secondFactorOn,
  TWO_FACTOR_NOT_ENABLED: secondFactorOff,
  UNAUTHORIZED: signInNeeded,
};
