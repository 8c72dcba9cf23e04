import type { Actor } from "#platform/procedures/actor.ts";
import { signInNeeded } from "#platform/procedures/procedures.errors.ts";

/** Whoever acts, in a procedure that is not for anyone. */
export function actorOf({ actor }: { actor: Actor | null }): Actor {
  if (actor === null) throw signInNeeded();
  return actor;
}
