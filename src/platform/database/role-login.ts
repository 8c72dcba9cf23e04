import { createHmac } from "node:crypto";
import type pg from "pg";

/** The roles that the program works under; none of them owns anything, and none can become another. */
export const workingRoles = ["ampera_app", "ampera_identity", "ampera_bulk"] as const;
export type WorkingRole = (typeof workingRoles)[number];

/**
 * Lets the working roles sign in by themselves, so that a connection of theirs has no way back to the rights of the
 * user in `url`. Run by migrate, one process at a time.
 */
export async function letRolesIn(client: pg.Client, url: string): Promise<void> {
  for (const role of workingRoles) {
    await client.query(`alter role ${role} login password '${passwordOf(url, role)}'`);
  }
}

/** `url` as seen by a working role. */
export function urlOfRole(url: string, role: WorkingRole): string {
  const own = new URL(url);
  own.username = role;
  own.password = passwordOf(url, role);
  return own.href;
}

/** Follows from the owner's password, which every process of the installation has: nothing more to keep or to share. */
function passwordOf(url: string, role: WorkingRole): string {
  const { password } = new URL(url);
  return createHmac("sha256", decodeURIComponent(password))
    .update(`ampera working role ${role}`)
    .digest("hex");
}
