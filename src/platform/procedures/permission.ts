import type { Actor, Role } from "./actor.ts";
import { notAllowed, signInNeeded } from "./procedures.errors.ts";

/** Who may call at all; a procedure's `may` then looks at the subject. Nothing is open by leaving it out. */
export type Who = "anyone" | "signed-in" | readonly [Role, ...Role[]];

/** Throws unless `actor` belongs to `who`. */
export function admit(who: Who, actor: Actor | null): void {
  if (who === "anyone") return;
  if (actor === null) throw signInNeeded();
  if (who !== "signed-in" && !who.some((role) => actor.roles.has(role))) throw notAllowed();
}
