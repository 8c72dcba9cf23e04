import type { Pool } from "pg";
import { z } from "zod";
import { answerOf, callerHeaders } from "#platform/identity/better-auth/answers.ts";
import type { Auth } from "#platform/identity/better-auth/auth.ts";
import { sessionNotFound } from "./identity.errors.ts";
import type { SessionMemo } from "./session-memo.ts";
import type { Signed } from "./signed.ts";
import { type DeviceName, deviceNameOf } from "./user-agent.ts";

/** `ip` is shortened to /48 where it is IPv6. */
export type SessionView = {
  sessionId: string;
  device: DeviceName;
  ip: string;
  signedInAt: Date;
  lastSeenAt: Date;
  current: boolean;
};

export type Sessions = {
  /**
   * Who is behind a request, by cookie or "Authorization: Bearer". A query now and then only (every 40 seconds
   * for a browser, every 20 for a program); a revoked session is out within a minute.
   */
  session(headers: Headers): Promise<Signed | null>;
  /** Ends the caller's session and answers the cookies that clear it. */
  signOut(headers: Headers): Promise<{ setCookie: string[] }>;
  /** Ends every session of a person but `exceptSessionId`; how many. */
  signOutEverywhere(userId: string, exceptSessionId?: string): Promise<number>;
  /** The live sessions of a person, the one seen last first; `lastSeenAt` is right to a quarter of an hour. */
  sessions(userId: string, currentSessionId?: string): Promise<SessionView[]>;
  /** Ends one session. Throws `session.not-found` where it is not that person's. */
  revoke(userId: string, sessionId: string): Promise<void>;
};

/** However often somebody comes back, after this the password is asked again (NIST SP 800-63B §4.1.3). */
const longestDays = 30;

type Parts = { auth: Auth; pool: Pool; memo: SessionMemo; clock: () => Date };

/** Sessions over better-auth, which signs and checks the cookies. */
export function openSessions({ auth, pool, memo, clock }: Parts): Sessions {
  const end = async (sql: string, userId: string, sessionId: string) => {
    const gone = await pool.query(`delete from session where user_id = $1 and ${sql}`, [userId, sessionId]);
    memo.clear();
    return gone.rowCount ?? 0;
  };
  return {
    session: async (headers) => {
      const known = memo.find(headers, clock());
      if (known) return known;
      const signed = await signedIn(auth, headers, clock());
      if (signed) memo.keep(headers, signed, clock());
      return signed;
    },
    signOut: async (headers) => {
      const answer = await answerOf(
        auth.api.signOut({ headers: callerHeaders(headers), returnHeaders: true }),
      );
      memo.clear();
      return { setCookie: answer.ok ? answer.setCookie : [] };
    },
    signOutEverywhere: (userId, exceptSessionId = "") => end("id::text <> $2", userId, exceptSessionId),
    sessions: async (userId, currentSessionId) => {
      const { rows } = await pool.query(listSql, [userId, clock()]);
      return rows.map((row) => viewOf(Row.parse(row), currentSessionId));
    },
    revoke: async (userId, sessionId) => {
      const ended = z.uuid().safeParse(sessionId).success && (await end("id::text = $2", userId, sessionId));
      if (!ended) throw sessionNotFound();
    },
  };
}

async function signedIn(auth: Auth, headers: Headers, now: Date): Promise<Signed | null> {
  if (!headers.has("cookie") && !headers.has("authorization")) return null;
  const answer = await answerOf(
    auth.api.getSession({ headers: callerHeaders(headers), returnHeaders: true }),
  );
  if (!answer.ok || !answer.value) return null;
  const { session, user } = answer.value;
  const ageMs = now.getTime() - session.createdAt.getTime();
  if (user.disabledAt || ageMs > longestDays * 86_400_000) return null;
  const renews = answer.setCookie.length > 0 && !headers.has("authorization");
  return {
    userId: user.id,
    agencyId: user.agencyId,
    employeeId: user.employeeId,
    name: user.name,
    nip: user.email,
    sessionId: session.id,
    expiresAt: session.expiresAt,
    secondFactor: user.twoFactorEnabled === true,
    ...(renews ? { setCookie: answer.setCookie } : {}),
  };
}

const listSql = `
  select id, coalesce(user_agent, '') as user_agent, coalesce(ip_address, '') as ip, created_at, updated_at
  from session where user_id = $1 and expires_at > $2 order by updated_at desc limit 100`;

const Row = z.object({
  id: z.string(),
  user_agent: z.string(),
  ip: z.string(),
  created_at: z.date(),
  updated_at: z.date(),
});

function viewOf(row: z.output<typeof Row>, currentSessionId: string | undefined): SessionView {
  return {
    sessionId: row.id,
    device: deviceNameOf(row.user_agent),
    ip: row.ip,
    signedInAt: row.created_at,
    lastSeenAt: row.updated_at,
    current: row.id === currentSessionId,
  };
}
