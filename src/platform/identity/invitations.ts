import { createHash, randomBytes } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import type { Pool, PoolClient } from "pg";
import { z } from "zod";
import { passwordFault } from "#platform/identity/password/password.ts";
import { invitationUnusable, nipInUse, wrongField } from "./identity.errors.ts";
import type { SessionMemo } from "./session-memo.ts";
import { inTransaction } from "./transaction.ts";

/** An employee who is to have an account, as the personnel office knows them. */
export type Person = { agencyId: number; employeeId: string; nip: string; name: string };

export type Invitation = Person & { expiresAt: Date };

export type Invitations = {
  /**
   * A link for one person to set a password with: the first, or a new one. `token` is shown once and kept only
   * as a hash; older links stop working. `by` is the employee who invites. Lives 7 days.
   */
  invite(input: Person & { by: string }): Promise<{ token: string; expiresAt: Date }>;
  /** Takes back every open link of a person. */
  withdrawInvitations(input: Pick<Person, "agencyId" | "employeeId">): Promise<void>;
  /** Whom a link is for; null where it was used, replaced, has expired or never was. */
  readInvitation(token: string): Promise<Invitation | null>;
  /**
   * Sets the password and uses the link up; ends every session and passkey of before. Throws `invitation.unusable`,
   * `identity.nip-in-use` (the NIP is active in another agency), or the fault of the field "password".
   */
  acceptInvitation(input: { token: string; password: string }): Promise<Person & { userId: string }>;
};

const lifetimeDays = 7;

type Parts = { pool: Pool; memo: SessionMemo; clock: () => Date };

/** Invitations; the password lands in better-auth's account table, hashed by better-auth. */
export function openInvitations({ pool, memo, clock }: Parts): Invitations {
  return {
    invite: (input) => inTransaction(pool, (client) => invite(client, input, clock())),
    withdrawInvitations: async ({ agencyId, employeeId }) => {
      await pool.query(withdrawSql, [agencyId, employeeId, clock()]);
    },
    readInvitation: async (token) => {
      const { rows } = await pool.query(openSql, [hashOf(token), clock()]);
      return rows[0] ? Row.parse(rows[0]) : null;
    },
    acceptInvitation: async ({ token, password }) => {
      const { rows } = await pool.query(openSql, [hashOf(token), clock()]);
      if (!rows[0]) throw invitationUnusable();
      const fault = passwordFault(password, Row.parse(rows[0]));
      if (fault) throw wrongField(fault);
      const hash = await hashPassword(password); // before the transaction: it takes longer than all of that
      const accepted = await inTransaction(pool, (client) => accept(client, hashOf(token), hash, clock()));
      memo.clear();
      return accepted;
    },
  };
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

async function invite(client: PoolClient, { by, ...person }: Person & { by: string }, now: Date) {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + lifetimeDays * 86_400_000);
  await client.query(withdrawSql, [person.agencyId, person.employeeId, now]);
  await client.query(
    `insert into invitation (token_sha256, agency_id, employee_id, nip, name, invited_by, invited_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [hashOf(token), person.agencyId, person.employeeId, person.nip, person.name, by, now, expiresAt],
  );
  return { token, expiresAt };
}

/** Who is first takes the link; a second one finds it used. */
async function accept(client: PoolClient, tokenHash: Buffer, passwordHash: string, now: Date) {
  const { rows } = await client.query(`${openSql} for update`, [tokenHash, now]);
  if (!rows[0]) throw invitationUnusable();
  const { expiresAt: _, ...person } = Row.parse(rows[0]);
  const userId = await personOf(client, person, now);
  await client.query(passwordSql, [userId, passwordHash, now]);
  // whoever could get in before must not: not by an open session, nor by a passkey that somebody else left there
  await client.query("delete from session where user_id = $1", [userId]);
  await client.query("delete from passkey where user_id = $1", [userId]);
  await client.query("update invitation set accepted_at = $2 where token_sha256 = $1", [tokenHash, now]);
  return { ...person, userId };
}

export const withdrawSql = `
  update invitation set withdrawn_at = $3
  where agency_id = $1 and employee_id = $2 and accepted_at is null and withdrawn_at is null`;

const openSql = `
  select agency_id as "agencyId", employee_id as "employeeId", nip, name, expires_at as "expiresAt" from invitation
  where token_sha256 = $1 and expires_at > $2 and accepted_at is null and withdrawn_at is null`;

const Row = z.object({
  agencyId: z.number(),
  employeeId: z.string(),
  nip: z.string(),
  name: z.string(),
  expiresAt: z.date(),
});

/**
 * The person's row, made or brought up to date. Somebody who moved here keeps it, but only after the old agency
 * let go: else any agency could take over a person of another by inviting their NIP.
 */
async function personOf(client: PoolClient, person: Person, now: Date): Promise<string> {
  const { rows } = await client.query(
    `select id, agency_id as "agencyId", employee_id as "employeeId", disabled_at is null as active from app_user
     where nip = $1 or (agency_id = $2 and employee_id = $3) for update`,
    [person.nip, person.agencyId, person.employeeId],
  );
  const [known, another] = rows.map((row) => Known.parse(row));
  if (!known) return Id.parse((await client.query(newSql, [...values(person), now])).rows[0]).id;
  const isHere = known.agencyId === person.agencyId && known.employeeId === person.employeeId;
  if (another || (!isHere && known.active)) throw nipInUse();
  await client.query(updateSql, [...values(person), now, known.id]);
  return known.id;
}

const Id = z.object({ id: z.string() });
const Known = Id.extend({ agencyId: z.number(), employeeId: z.string(), active: z.boolean() });

function values({ agencyId, employeeId, nip, name }: Person): (string | number)[] {
  return [agencyId, employeeId, nip, name];
}

const newSql = `
  insert into app_user (agency_id, employee_id, nip, nip_verified, name, created_at, updated_at)
  values ($1, $2, $3, true, $4, $5, $5) returning id`;

const updateSql = `
  update app_user set agency_id = $1, employee_id = $2, nip = $3, name = $4, updated_at = $5, disabled_at = null where id = $6`;

const passwordSql = `
  insert into account (user_id, account_id, provider_id, password, created_at, updated_at)
  values ($1::uuid, $1::uuid::text, 'credential', $2, $3, $3)
  on conflict (user_id, provider_id) do update set password = $2, updated_at = $3`;
