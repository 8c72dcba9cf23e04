import type { Actor, Role } from "#platform/procedures/actor.ts";

/** Who tries other values out: the head of the agency, the personnel office and the administrator. */
export const ruleMakers = ["agency-head", "personnel", "administrator"] as const satisfies readonly Role[];

/** The auditor reads along and changes nothing. */
export const whatIfReaders = [...ruleMakers, "auditor"] as const satisfies readonly Role[];

const everybodysReaders = ["personnel", "auditor"] as const satisfies readonly Role[];

export function isRuleMaker(actor: Actor | null): boolean {
  return ruleMakers.some((role) => actor?.roles.has(role));
}

/** Whether everybody's rating is theirs to read, by name; the others see names of their own line only. */
export function readsEverybody(actor: Actor): boolean {
  return everybodysReaders.some((role) => actor.roles.has(role));
}
