import type { Actor, Role } from "#platform/procedures/actor.ts";
import { notAllowed, signInNeeded } from "#platform/procedures/procedures.errors.ts";

/** Who changes the organisation. */
export const keepers = ["personnel", "administrator"] as const satisfies readonly Role[];

const office = ["personnel", "auditor", "administrator"] as const satisfies readonly Role[];

/** Whether somebody's task is the whole agency, so that everybody's NIP, grade and timeline are theirs to read. */
export function isOffice(actor: Actor | null): boolean {
  return office.some((role) => actor?.roles.has(role));
}

/** Whether somebody may change the organisation. */
export function isKeeper(actor: Actor | null): boolean {
  return keepers.some((role) => actor?.roles.has(role));
}

/** Whoever could not send a form is told before filling it in. Throws `procedure.not-allowed`. */
export function expectKeeper(actor: Actor | null): void {
  if (actor === null) throw signInNeeded();
  if (!isKeeper(actor)) throw notAllowed();
}

/** Whether the record of what was done to somebody is the actor's to read: their own, and everybody's for some tasks. */
export function readsRecordOf(actor: Actor | null, employeeId: string): boolean {
  return (
    actor !== null &&
    (actor.employeeId === employeeId || actor.roles.has("personnel") || actor.roles.has("auditor"))
  );
}
