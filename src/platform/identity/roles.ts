import type { Role } from "#platform/procedures/actor.ts";

/** A position held from `startsOn` to `endsOn`, both days included ("YYYY-MM-DD"); null: still. */
export type HeldPosition = {
  leadsUnit: boolean;
  /** The unit that it leads is the root of the agency's tree. */
  leadsAgency: boolean;
  startsOn: string;
  endsOn: string | null;
};

/** A task that no position carries, for a time; both days included. */
export type RoleGrant = {
  role: "personnel" | "auditor" | "administrator" | "service-manager" | "complaint-handler";
  startsOn: string;
  endsOn: string;
};

export type RoleFacts = {
  appointments: readonly HeldPosition[];
  grants: readonly RoleGrant[];
  /** Somebody's appraiser today, by position or by delegation. */
  hasSubordinates: boolean;
};

/**
 * What somebody may be on the day `today` ("YYYY-MM-DD"). Who stands in (Plt, Plh) has the roles of the position.
 * Everybody is an employee, also between two positions: the own plan and rating stay in reach.
 */
export function rolesOf({ appointments, grants, hasSubordinates }: RoleFacts, today: string): Set<Role> {
  const held = appointments.filter((appointment) => isOn(appointment, today));
  const roles = new Set<Role>(["employee"]);
  if (hasSubordinates) roles.add("appraiser");
  if (held.some((position) => position.leadsUnit)) roles.add("unit-head");
  if (held.some((position) => position.leadsAgency)) roles.add("agency-head");
  for (const grant of grants) if (isOn(grant, today)) roles.add(grant.role);
  return roles;
}

function isOn({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }, day: string): boolean {
  return startsOn <= day && (endsOn === null || day <= endsOn);
}
