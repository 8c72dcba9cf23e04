import { z } from "zod";
import { everybodysReaders } from "#appraisal/everybodys-readers.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { recordUnknown } from "./record.errors.ts";

/** Whose record is meant; nobody named means the reader's own. */
export const WhoseRecord = z.object({ employeeId: z.uuid().optional() });

export const PersonOfRecord = z.object({ employeeId: z.uuid(), name: z.string(), isOwn: z.boolean() });
export type PersonOfRecord = z.output<typeof PersonOfRecord>;

/**
 * The person whose record is asked for, before their own eyes and those of who reads everybody's files. Throws
 * `record.unknown` for everybody else: a head knows their people by their plans.
 */
export async function personOfRecord(
  ground: Ground<unknown>,
  asked: string | undefined,
): Promise<PersonOfRecord> {
  const me = actorOf(ground);
  const employeeId = asked ?? me.employeeId;
  if (employeeId === me.employeeId) return { employeeId, name: me.name, isOwn: true };
  if (!everybodysReaders.some((role) => me.roles.has(role))) throw recordUnknown();
  const { queries, agencyId } = ground;
  const row = await queries
    .selectFrom("employee")
    .select("name")
    .where("agency_id", "=", agencyId)
    .where("employee_id", "=", employeeId)
    .executeTakeFirst();
  if (!row) throw recordUnknown();
  return { employeeId, name: row.name, isOwn: false };
}
