import { hashPassword } from "better-auth/crypto";
import type { Pool, PoolClient } from "pg";
import { z } from "zod";
import { type Person, withdrawSql } from "./invitations.ts";
import type { SessionMemo } from "./session-memo.ts";
import { inTransaction } from "./transaction.ts";

/** How far somebody is: no link yet, a link that waits, a password, or gone. */
export type AccountState = "none" | "invited" | "active" | "disabled";

export type Account = {
  employeeId: string;
  state: AccountState;
  userId?: string;
  lastSeenAt?: Date;
  secondFactor: boolean;
};

export type Accounts = {
  /**
   * The accounts and open invitations of an agency's employees, or of those named; who is not in the answer has
   * neither.
   */
  accounts(agencyId: number, employeeIds?: readonly string[]): Promise<Map<string, Account>>;
  /** For the example workspace only: everybody gets the same password, hashed once. Known NIPs are left alone. */
  createUsersWithPassword(people: readonly Person[], password: string): Promise<void>;
  /** For an example that was cut short: everybody of the agency, and every invitation, as if never there. */
  forgetAgency(agencyId: number): Promise<void>;
  /**
   * Somebody left: sessions, password, passkeys, second factor and open invitations are gone at once; a page
   * in an open browser for at most a minute more. A new invitation brings them back.
   */
  disableUser(input: { agencyId: number; employeeId: string }): Promise<void>;
  /** Somebody's data is erased: the account and every invitation are as if never there. */
  forgetPerson(input: { agencyId: number; employeeId: string }): Promise<void>;
  /** Somebody lost phone and recovery codes: the next sign-in asks only for the password. Ends every session. */
  resetSecondFactor(input: { agencyId: number; employeeId: string }): Promise<void>;
};

type Parts = { pool: Pool; memo: SessionMemo; clock: () => Date };

/** Accounts as the personnel office handles them. */
export function openAccounts({ pool, memo, clock }: Parts): Accounts {
  return {
    accounts: async (agencyId, employeeIds) => {
      const { rows } = await pool.query(accountsSql, [agencyId, clock(), employeeIds ?? null]);
      return new Map(rows.map((row) => asAccount(Row.parse(row))));
    },
    createUsersWithPassword: async (people, password) => {
      const columns = [
        people.map((p) => p.agencyId),
        people.map((p) => p.employeeId),
        people.map((p) => p.nip),
        people.map((p) => p.name),
      ];
      await pool.query(createSql, [...columns, await hashPassword(password), clock()]);
    },
    forgetAgency: async (agencyId) => {
      await pool.query("delete from invitation where agency_id = $1", [agencyId]);
      await pool.query("delete from app_user where agency_id = $1", [agencyId]);
      memo.clear();
    },
    forgetPerson: async ({ agencyId, employeeId }) => {
      await pool.query(`delete from invitation ${isEmployee}`, [agencyId, employeeId]);
      await pool.query(`delete from app_user ${isEmployee}`, [agencyId, employeeId]);
      memo.clear();
    },
    disableUser: async ({ agencyId, employeeId }) => {
      const person = [agencyId, employeeId, clock()];
      await inTransaction(pool, async (client) => {
        await client.query(withdrawSql, person);
        await client.query(`${withoutFactorSql}, disabled_at = $3 ${isEmployee}`, person);
        await deleteFrom(["session", "account", "passkey", "two_factor"], client, agencyId, employeeId);
      });
      memo.clear();
    },
    resetSecondFactor: async ({ agencyId, employeeId }) => {
      await inTransaction(pool, async (client) => {
        await client.query(`${withoutFactorSql} ${isEmployee}`, [agencyId, employeeId, clock()]);
        await deleteFrom(["session", "two_factor"], client, agencyId, employeeId);
      });
      memo.clear();
    },
  };
}

const isEmployee = "where agency_id = $1 and employee_id = $2";
const withoutFactorSql = "update app_user set two_factor_enabled = false, updated_at = $3";

async function deleteFrom(
  tables: string[],
  client: PoolClient,
  agencyId: number,
  employeeId: string,
): Promise<void> {
  const ofEmployee = `where user_id = (select id from app_user ${isEmployee})`;
  for (const table of tables)
    await client.query(`delete from ${table} ${ofEmployee}`, [agencyId, employeeId]);
}

const accountsSql = `
  select coalesce(u.employee_id, i.employee_id) as "employeeId", u.id as "userId",
    u.disabled_at is not null as disabled, coalesce(u.two_factor_enabled, false) as "secondFactor",
    exists (select from account a where a.user_id = u.id) as "hasPassword", i.employee_id is not null as invited,
    (select max(s.updated_at) from session s where s.user_id = u.id) as "lastSeenAt"
  from (select * from app_user where agency_id = $1 and ($3::uuid[] is null or employee_id = any($3))) u
  full join (select employee_id from invitation where agency_id = $1 and ($3::uuid[] is null or employee_id = any($3)) and expires_at > $2
    and accepted_at is null and withdrawn_at is null) i using (employee_id)`;

const Row = z.object({
  employeeId: z.string(),
  userId: z.string().nullable(),
  disabled: z.boolean(),
  secondFactor: z.boolean(),
  hasPassword: z.boolean(),
  invited: z.boolean(),
  lastSeenAt: z.date().nullable(),
});

function asAccount({
  employeeId,
  userId,
  lastSeenAt,
  secondFactor,
  ...row
}: z.output<typeof Row>): [string, Account] {
  const account = { employeeId, state: stateOf(row), secondFactor };
  return [employeeId, { ...account, ...(userId ? { userId } : {}), ...(lastSeenAt ? { lastSeenAt } : {}) }];
}

function stateOf({
  hasPassword,
  invited,
  disabled,
}: {
  hasPassword: boolean;
  invited: boolean;
  disabled: boolean;
}): AccountState {
  if (hasPassword) return "active";
  if (invited) return "invited";
  return disabled ? "disabled" : "none";
}

const createSql = `
  with person as (
    insert into app_user (agency_id, employee_id, nip, nip_verified, name, created_at, updated_at)
    select agency_id, employee_id, nip, true, name, $6, $6
    from unnest($1::int[], $2::uuid[], $3::text[], $4::text[]) as p (agency_id, employee_id, nip, name)
    on conflict do nothing returning id)
  insert into account (user_id, account_id, provider_id, password, created_at, updated_at)
  select id, id::text, 'credential', $5, $6, $6 from person`;
