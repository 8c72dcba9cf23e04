import type { Actor } from "./actor.ts";
import { signInNeeded } from "./procedures.errors.ts";

/** Whoever acts, in a procedure that is not for anyone. Throws `procedure.sign-in-needed` where nobody does. */
export function actorOf({ actor }: { readonly actor: Actor | null }): Actor {
  if (actor === null) throw signInNeeded();
  return actor;
}
