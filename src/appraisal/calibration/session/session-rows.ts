import { sql } from "kysely";
import { employeeName } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { sessionClosed, sessionUnknown } from "./session.errors.ts";
import { SessionHead } from "./session.schema.ts";

/** Sessions that somebody opened or takes part in, the newest first; `sessionId`: this one alone. */
export async function sessionsOf(
  { queries, agencyId }: { queries: Queries; agencyId: number },
  employeeId: string,
  sessionId?: string,
): Promise<SessionHead[]> {
  const { rows } = await sql`
    select session.session_id as "sessionId", session.year, session.interval, session.title,
      session.opened_by as "openedById", ${employeeName("session.opened_by")} as "openedBy",
      session.opened_at as "openedAt", closing.closed_at as "closedAt",
      (select count(*)::integer from calibration_member member
        where member.agency_id = ${agencyId} and member.session_id = session.session_id) as heads,
      (select count(*)::integer from calibration_case one
        where one.agency_id = ${agencyId} and one.session_id = session.session_id) as cases
    from calibration_session session
    left join calibration_closing closing
      on closing.agency_id = ${agencyId} and closing.session_id = session.session_id
    where session.agency_id = ${agencyId} ${sessionId ? sql`and session.session_id = ${sessionId}` : sql``}
      and (session.opened_by = ${employeeId} or exists (
        select from calibration_member member where member.agency_id = ${agencyId}
          and member.session_id = session.session_id and member.employee_id = ${employeeId}))
    order by session.opened_at desc, session.session_id
    limit 100`.execute(queries);
  return rows.map((row) => SessionHead.parse(row));
}

export type SessionAtHand = SessionHead & { isOpener: boolean; isHead: boolean };

/** A session for who has a part in it. Throws `calibration.unknown` for everybody else. */
export async function sessionAtHand(ground: Ground<unknown>, sessionId: string): Promise<SessionAtHand> {
  const { queries, agencyId } = ground;
  const { employeeId } = actorOf(ground);
  const [session] = await sessionsOf(ground, employeeId, sessionId);
  if (!session) throw sessionUnknown();
  const member = await queries
    .selectFrom("calibration_member")
    .select("employee_id")
    .where("agency_id", "=", agencyId)
    .where("session_id", "=", sessionId)
    .where("employee_id", "=", employeeId)
    .executeTakeFirst();
  return { ...session, isOpener: session.openedById === employeeId, isHead: member !== undefined };
}

/**
 * The same for a change: the session's row is locked first, so that nothing is added while it is being closed.
 * Throws `calibration.closed`.
 */
export async function openSessionAtHand(ground: Ground<unknown>, sessionId: string): Promise<SessionAtHand> {
  const { queries, agencyId } = ground;
  await queries
    .selectFrom("calibration_session")
    .select("session_id")
    .where("agency_id", "=", agencyId)
    .where("session_id", "=", sessionId)
    .forShare()
    .execute();
  const session = await sessionAtHand(ground, sessionId);
  if (session.closedAt) throw sessionClosed();
  return session;
}
