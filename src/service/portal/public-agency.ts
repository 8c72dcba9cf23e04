import { z } from "zod";
import { refusal } from "#platform/errors/refusal.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { written } from "#platform/procedures/written-number.ts";

/** A public address names its agency. */
export const PublicAgency = z.object({ agencyId: written(z.number().int().positive()) });

export const portalUnknown = refusal("portal.unknown", "not-found");

/** Never the caller's own agency in place of the one that the address names. */
export function expectAgency({ agencyId, input }: Ground<z.output<typeof PublicAgency>>): void {
  if (input.agencyId !== agencyId) throw portalUnknown();
}
