import { createHmac } from "node:crypto";
import type pg from "pg";

/** The rights that the program works under; none of them owns anything, and nobody signs in as one of them. */
export const workingRoles = ["ampera_app", "ampera_identity", "ampera_bulk"] as const;
export type WorkingRole = (typeof workingRoles)[number];

/** Where the database is, and the installation's secret: who has both gets in as any working role. */
export type Entrance = { url: string; secret: string };

/**
 * Makes a sign-in with the rights of each working role, so that a connection of theirs has no way back to the rights
 * of the user in the address. Name and password follow from the secret, which every process of the installation has.
 * Roles are of the whole cluster: another installation has another secret, hence other sign-ins, and neither disturbs
 * the other. What is there already is left alone, for processes that start together.
 */
export async function letRolesIn(client: pg.Client, secret: string): Promise<void> {
  for (const role of workingRoles) {
    const { rowCount } = await client.query("select from pg_roles where rolname = $1", [
      signInOf(secret, role),
    ]);
    if (rowCount === 0) await letIn(client, secret, role);
    await closeRoleItself(client, role);
  }
}

async function letIn(client: pg.Client, secret: string, role: WorkingRole): Promise<void> {
  const passing = role === "ampera_bulk" ? "bypassrls" : ""; // the one right that no membership hands on
  const create = `create role ${signInOf(secret, role)} login ${passing} password '${passwordOf(secret, role)}' in role ${role}`;
  const whose = client.escapeLiteral(`Ampera on the database ${client.database}`); // for who cleans up after a new secret
  await client
    .query(`${create}; comment on role ${signInOf(secret, role)} is ${whose}`)
    .catch(unlessOtherWasFaster);
}

/** The first versions signed in as the role itself, with a password that others could work out. */
async function closeRoleItself(client: pg.Client, role: WorkingRole): Promise<void> {
  const open = await client.query("select from pg_roles where rolname = $1 and rolcanlogin", [role]);
  if (open.rowCount)
    await client.query(`alter role ${role} nologin password null`).catch(unlessOtherWasFaster);
}

/** Locks do not reach over the databases of a cluster: a role there already, or just being changed, is as wanted. */
function unlessOtherWasFaster(error: unknown): void {
  const codes = ["42710", "23505", "XX000"];
  if (!(error instanceof Error && "code" in error && codes.includes(String(error.code)))) throw error;
}

/** The address for a working role. Throws when it would still lead in as the owner. */
export function urlOfRole({ url, secret }: Entrance, role: WorkingRole): string {
  const own = new URL(url);
  own.username = signInOf(secret, role);
  own.password = passwordOf(secret, role);
  for (const name of ["user", "password"]) own.searchParams.delete(name); // the driver would believe these first
  if (own.username === "") throw new Error("an address without a host takes no other user");
  return own.href;
}

function signInOf(secret: string, role: WorkingRole): string {
  return `${role}_${derived(secret, "ampera working roles").slice(0, 12)}`;
}

function passwordOf(secret: string, role: WorkingRole): string {
  return derived(secret, `ampera working role ${role}`);
}

function derived(secret: string, use: string): string {
  return createHmac("sha256", secret).update(use).digest("hex");
}
