import type { UnitReach } from "#organisation/index.ts";
import type { Actor, Role } from "#platform/procedures/actor.ts";

const office = ["personnel", "administrator", "auditor"] as const satisfies readonly Role[];
const wholeAgency = [...office, "agency-head"] as const satisfies readonly Role[];

/** Who may see how far the plans of a year are: of the whole agency, or of the units they lead. */
export const readers = [...wholeAgency, "unit-head"] as const satisfies readonly Role[];

/** Who opens and closes years. */
export const keepers = ["personnel", "administrator"] as const satisfies readonly Role[];

export function isKeeper(actor: Actor | null): boolean {
  return keepers.some((role) => actor?.roles.has(role));
}

export function isReader(actor: Actor | null): boolean {
  return readers.some((role) => actor?.roles.has(role));
}

/** The units that the actor may look at, narrowed down to `unitId` and what is below it. */
export function reachOf(actor: Actor, unitId: string | undefined): UnitReach {
  const seesAll = wholeAgency.some((role) => actor.roles.has(role));
  return seesAll ? { unitId } : { unitId, ledBy: actor.positionIds };
}

/** Whether everybody's NIP is theirs to read. */
export function readsNips(actor: Actor | null): boolean {
  return office.some((role) => actor?.roles.has(role));
}
