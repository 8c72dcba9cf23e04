import {
  type Answer,
  answerOf,
  callerHeaders,
  type Returned,
} from "#platform/identity/better-auth/answers.ts";
import type { Attempts } from "#platform/identity/throttle/attempts.ts";
import type { Devices } from "#platform/identity/throttle/device.ts";
import { secondFactorOff, secondFactorOn, signInNeeded, slowedDown, wrongField } from "./identity.errors.ts";
import type { SessionMemo } from "./session-memo.ts";
import type { Sessions } from "./sessions.ts";
import type { Caller } from "./sign-in.ts";
import type { Signed } from "./signed.ts";

type Done<T> = { value: T; setCookie: string[] };

export type Confirmation = {
  /** Throws `identity.sign-in-needed`. */
  signedIn(headers: Headers): Promise<Signed>;
  /**
   * Does what better-auth asks the password for. A wrong one is the fault of `field` and counts like one at the
   * door: an open session that somebody walked away from is no place to guess in either.
   */
  confirmed<T>(
    caller: Caller,
    field: string,
    call: (headers: Headers) => Promise<Returned<T>>,
  ): Promise<Done<T>>;
};

type Parts = { sessions: Sessions; memo: SessionMemo; attempts: Attempts; devices: Devices };

/** Asks for the password again, slowed down like the door itself. */
export function openConfirmation({ sessions, memo, attempts, devices }: Parts): Confirmation {
  async function signedIn(headers: Headers): Promise<Signed> {
    const signed = await sessions.session(headers);
    if (!signed) throw signInNeeded();
    return signed;
  }
  return {
    signedIn,
    confirmed: async ({ headers, ip }, field, call) => {
      const { nip } = await signedIn(headers);
      const attempt = await attempts.begin({ nip, ip, deviceId: devices.known(headers, nip) });
      if (attempt.kind === "closed") throw slowedDown({ seconds: attempt.seconds });
      const answer = await answerOf(call(callerHeaders(headers, ip)));
      if (isWrongPassword(answer)) throw wrongField({ path: field, code: "password.wrong" });
      await attempt.succeeded();
      memo.clear();
      if (answer.ok) return answer;
      throw refusals[answer.code]?.() ?? new Error(`better-auth refused: ${answer.code}`);
    },
  };
}

function isWrongPassword(answer: Answer<unknown>): boolean {
  return !answer.ok && ["INVALID_PASSWORD", "PASSWORD_TOO_LONG"].includes(answer.code);
}

const refusals: Record<string, () => Error> = {
  TOTP_ALREADY_ENABLED: secondFactorOn,
  TWO_FACTOR_NOT_ENABLED: secondFactorOff,
  UNAUTHORIZED: signInNeeded,
};
