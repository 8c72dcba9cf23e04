import { z } from "zod";
import { appraiserOnDay, type PersonOnDay, personOnDay } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { creditAccountUnknown } from "./credit-points.errors.ts";

export const PersonKey = z.object({ employeeId: z.uuid() });
export type PersonKey = z.output<typeof PersonKey>;

/**
 * Somebody before the eyes of who may know of their points: themself, who appraises them and who appraises that one,
 * the personnel office and auditors. Throws `credit-points.unknown` for everybody else.
 */
export async function personAtHand(ground: Ground<PersonKey>): Promise<PersonOnDay> {
  const { queries, agencyId, input, today } = ground;
  const person = await personOnDay(queries, agencyId, input.employeeId, today);
  if (!person || !(await mayKnowOf(ground))) throw creditAccountUnknown();
  return person;
}

async function mayKnowOf({ actor, queries, agencyId, input, today }: Ground<PersonKey>): Promise<boolean> {
  if (actor === null) return false;
  if (actor.employeeId === input.employeeId) return true;
  if (actor.roles.has("personnel") || actor.roles.has("auditor")) return true;
  const appraiser = await appraiserOnDay(queries, agencyId, input.employeeId, today);
  if (!appraiser || appraiser.employeeId === actor.employeeId) return appraiser !== null;
  const above = await appraiserOnDay(queries, agencyId, appraiser.employeeId, today);
  return above?.employeeId === actor.employeeId;
}
