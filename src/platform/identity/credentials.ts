import { answerOf, callerHeaders } from "#platform/identity/better-auth/answers.ts";
import type { Auth } from "#platform/identity/better-auth/auth.ts";
import { passwordFault } from "#platform/identity/password/password.ts";
import type { Confirmation } from "./confirmation.ts";
import { secondFactorOff, wrongField } from "./identity.errors.ts";
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

/** The changes, each behind the password. */
export function openCredentials(auth: Auth, { signedIn, confirmed }: Confirmation): Credentials {
  return {
    setUpTotp: async (input) => {
      const body = { password: input.password, method: "totp" } as const;
      const { value } = await confirmed(input, "password", (headers) =>
        auth.api.enableTwoFactor({ body, headers, returnHeaders: true }),
      );
      return setupOf(value);
    },
    confirmTotp: async (input) => {
      await signedIn(input.headers);
      return confirmCode(auth, input);
    },
    disableTotp: (input) => {
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
}

type Enabled = { method: "otp" } | { method: "totp"; totpURI: string; backupCodes: string[] };

function setupOf(enabled: Enabled): TotpSetup {
  if (enabled.method !== "totp") throw new Error("better-auth set up another method than it was asked for");
  const secret = new URL(enabled.totpURI).searchParams.get("secret") ?? "";
  return { uri: enabled.totpURI, secret, recoveryCodes: enabled.backupCodes };
}

async function confirmCode(auth: Auth, { code, headers, ip }: { code: string } & Caller): Promise<Renewed> {
  const body = { code: code.replaceAll(/\s/g, "") };
  const answer = await answerOf(
    auth.api.verifyTOTP({ body, headers: callerHeaders(headers, ip), returnHeaders: true }),
  );
  if (answer.ok) return { setCookie: answer.setCookie };
  throw answer.code === "INVALID_CODE" ? wrongField({ path: "code", code: "code.wrong" }) : secondFactorOff();
}
