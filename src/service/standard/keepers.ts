import type { Actor } from "#platform/procedures/actor.ts";

/** Who keeps services, their standards, hours and closing days. */
export const keepers = ["service-manager", "administrator"] as const;

export function keepsServices(actor: Actor | null): boolean {
  return keepers.some((role) => actor?.roles.has(role));
}
