import { getAuthenticatorName } from "@better-auth/passkey";
import type { Pool } from "pg";
import { z } from "zod";
import { passkeyNotFound } from "./identity.errors.ts";

/** `provider` is where it is kept ("Google Password Manager"), empty where the device does not tell. */
export type Passkey = { passkeyId: string; name: string; provider: string; createdAt: Date };

export type Passkeys = {
  /** The passkeys of a person, oldest first. */
  passkeys(userId: string): Promise<Passkey[]>;
  /** Throws `passkey.not-found` where it is not that person's. */
  renamePasskey(input: { userId: string; passkeyId: string; name: string }): Promise<void>;
  /** Throws `passkey.not-found` where it is not that person's. */
  removePasskey(input: { userId: string; passkeyId: string }): Promise<void>;
};

const nameMax = 100;

/** The list on the page "my sign-in"; the ceremonies themselves are better-auth's. */
export function openPasskeys(pool: Pool): Passkeys {
  const changed = async (sql: string, values: [userId: string, passkeyId: string, name?: string]) => {
    const known = z.uuid().safeParse(values[1]).success && (await pool.query(sql, values)).rowCount;
    if (!known) throw passkeyNotFound();
  };
  return {
    passkeys: async (userId) => {
      const { rows } = await pool.query(
        "select * from passkey where user_id = $1 order by created_at limit 100",
        [userId],
      );
      return rows.map((row) => asPasskey(Row.parse(row)));
    },
    renamePasskey: ({ userId, passkeyId, name }) =>
      changed("update passkey set name = $3 where user_id = $1 and id::text = $2", [
        userId,
        passkeyId,
        name.slice(0, nameMax),
      ]),
    removePasskey: ({ userId, passkeyId }) =>
      changed("delete from passkey where user_id = $1 and id::text = $2", [userId, passkeyId]),
  };
}

const Row = z.object({
  id: z.string(),
  name: z.string().nullable(),
  aaguid: z.string().nullable(),
  created_at: z.date(),
});

function asPasskey({ id, name, aaguid, created_at }: z.output<typeof Row>): Passkey {
  return {
    passkeyId: id,
    name: name ?? "",
    provider: getAuthenticatorName(aaguid ?? "") ?? "",
    createdAt: created_at,
  };
}
