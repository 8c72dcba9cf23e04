import { type AuthOptions, cookiePrefix, createAuth } from "#platform/identity/better-auth/auth.ts";
import { openAttempts } from "#platform/identity/throttle/attempts.ts";
import { openDevices } from "#platform/identity/throttle/device.ts";
import { openStrangers, type Strangers } from "#platform/identity/throttle/strangers.ts";
import { type Accounts, openAccounts } from "./accounts.ts";
import { type Ceremonies, openCeremonies } from "./ceremonies.ts";
import { openConfirmation } from "./confirmation.ts";
import { type Credentials, openCredentials } from "./credentials.ts";
import { type Invitations, openInvitations } from "./invitations.ts";
import { openPasskeys, type Passkeys } from "./passkeys.ts";
import { openSessionMemo } from "./session-memo.ts";
import { openSessions, type Sessions } from "./sessions.ts";
import { openSignIn, type SignIn } from "./sign-in.ts";
import { sweep } from "./sweep.ts";

/** Who somebody is, and how they prove it. What they may do is decided by procedures, from roles. */
export type Identity = SignIn &
  Sessions &
  Invitations &
  Accounts &
  Credentials &
  Passkeys & {
    /** How much people without an account may send. */
    strangers: Strangers;
    /** Everything below /api/auth: the passkey ceremonies, and 404. */
    handler: Ceremonies;
    /** Deletes what has served; for a job, once an hour. Answers how many rows. */
    sweep(): Promise<number>;
  };

/**
 * Identity over its own pool. `clock` is the machine's, never the example workspace's shifted one: sessions and
 * codes live in better-auth, which reads the machine's. Throws when the schema is not migrated, at first use.
 */
export function createIdentity(options: AuthOptions): Identity {
  const { pool, origin, secret, secureCookies, clock } = options;
  const auth = createAuth(options);
  const attempts = openAttempts(pool, secret, clock);
  const devices = openDevices(secret, cookiePrefix(secureCookies), secureCookies);
  const memo = openSessionMemo();
  const sessions = openSessions({ auth, pool, memo, clock });
  return {
    ...openSignIn({ auth, pool, attempts, devices, secureCookies, clock }),
    ...sessions,
    ...openInvitations({ pool, memo, clock }),
    ...openAccounts({ pool, memo, clock }),
    ...openCredentials(auth, openConfirmation({ sessions, memo, attempts, devices })),
    ...openPasskeys(pool),
    strangers: openStrangers(pool, secret, clock),
    handler: openCeremonies(auth, devices, origin),
    sweep: () => sweep(pool, clock()),
  };
}
