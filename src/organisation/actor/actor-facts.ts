import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { titleHeld } from "#organisation/appointment/acting-title.ts";
import { firstThatCounts, inForceOn } from "#organisation/appointment/in-force.ts";
import { appraisedIds } from "#organisation/chain/appraised.ts";
import type { Queries } from "#platform/database/database.ts";
import { type RoleGrant, rolesOf } from "#platform/identity/roles.ts";
import type { Actor } from "#platform/procedures/actor.ts";

export type ActorFacts = Pick<Actor, "name" | "roles" | "positionIds" | "actingFor">;

/**
 * What somebody is today: name, roles, positions held, and in whose stead. Null for who is not of the agency or has
 * left it: such a person is nobody here, whatever their session says.
 */
export async function actorFacts(
  queries: Queries,
  agencyId: number,
  employeeId: string,
  today: string,
): Promise<ActorFacts | null> {
  const person = await personSql(queries, agencyId, employeeId, today).executeTakeFirst();
  if (!person) return null;
  const appraised = await appraisedIds(queries, agencyId, employeeId, today);
  const standsIn = person.held.filter((held) => held.kind !== "definitive");
  const actingFor = standsIn.map((held) => titleHeld(held.kind, held.title)).join(", ");
  return {
    name: person.name,
    roles: rolesOf(
      { appointments: person.held, grants: person.grants, hasSubordinates: appraised.length > 0 },
      today,
    ),
    positionIds: person.held.map((held) => held.positionId),
    ...(actingFor ? { actingFor } : {}),
  };
}

function personSql(queries: Queries, agencyId: number, employeeId: string, today: string) {
  return queries
    .selectFrom("employee as e")
    .select(["e.name"])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom("appointment as a")
          .innerJoin("position as p", (join) =>
            join.on("p.agency_id", "=", agencyId).onRef("p.position_id", "=", "a.position_id"),
          )
          .innerJoin("unit as u", (join) =>
            join.on("u.agency_id", "=", agencyId).onRef("u.unit_id", "=", "p.unit_id"),
          )
          .select(["a.kind", "p.title", "a.position_id as positionId", "p.leads_unit as leadsUnit"])
          .select(["a.starts_on as startsOn", "a.ends_on as endsOn"])
          .select(sql<boolean>`p.leads_unit and u.parent_id is null`.as("leadsAgency"))
          .where("a.agency_id", "=", agencyId)
          .where("a.employee_id", "=", employeeId)
          .where(inForceOn(today, "a"))
          .orderBy(firstThatCounts("a")),
      ).as("held"),
      jsonArrayFrom(
        eb
          .selectFrom("role_grant as g")
          .select([sql<Grant["role"]>`g.role`.as("role"), "g.starts_on as startsOn", "g.ends_on as endsOn"])
          .where("g.agency_id", "=", agencyId)
          .where("g.employee_id", "=", employeeId)
          .where(inForceOn(today, "g")),
      ).as("grants"),
    ])
    .where("e.agency_id", "=", agencyId)
    .where("e.employee_id", "=", employeeId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("departure as gone")
            .select("gone.employee_id")
            .where("gone.agency_id", "=", agencyId)
            .where("gone.employee_id", "=", employeeId)
            .where("gone.left_on", "<=", today),
        ),
      ),
    );
}

type Grant = Pick<RoleGrant, "role">;
