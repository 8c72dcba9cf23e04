import type { Actor, Role } from "#platform/procedures/actor.ts";

/** Who takes files to the national system, and who may look at what went to and fro. */
export const exchangeReaders = ["personnel", "auditor"] as const satisfies readonly Role[];

/** Who brings files from there and decides on what differs. */
export const exchangeKeepers = ["personnel"] as const satisfies readonly Role[];

export function keepsExchange(actor: Actor | null): boolean {
  return exchangeKeepers.some((role) => actor?.roles.has(role));
}
