import type { ExpressionBuilder } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { spansOf, turnsSql } from "#organisation/chain/appraisers-over-time.ts";
import type { Queries } from "#platform/database/database.ts";
import type { DB } from "#platform/database/generated.ts";
import { Timeline } from "./timeline.schema.ts";

type Of = { agencyId: number; employeeId: string };
type Builder = ExpressionBuilder<DB, never>;

/** The dated facts of one person; one query. */
export async function timelineOf(queries: Queries, of: Of): Promise<Timeline> {
  const row = await queries
    .selectNoFrom((eb) => [
      jsonArrayFrom(appointmentsOf(eb, of)).as("appointments"),
      turnsSql(of.agencyId, of.employeeId).as("turns"),
      jsonArrayFrom(gradesOf(eb, of)).as("grades"),
      jsonArrayFrom(delegationsOf(eb, of)).as("delegations"),
      jsonArrayFrom(grantsOf(eb, of)).as("grants"),
      jsonObjectFrom(departureOf(eb, of)).as("departure"),
    ])
    .executeTakeFirstOrThrow();
  return Timeline.parse({ ...row, appraisers: spansOf(row.turns) });
}

function appointmentsOf(eb: Builder, { agencyId, employeeId }: Of) {
  return eb
    .selectFrom("appointment as a")
    .innerJoin("position as p", (join) =>
      join.on("p.agency_id", "=", agencyId).onRef("p.position_id", "=", "a.position_id"),
    )
    .innerJoin("unit as u", (join) =>
      join.on("u.agency_id", "=", agencyId).onRef("u.unit_id", "=", "p.unit_id"),
    )
    .select(["a.appointment_id as appointmentId", "a.kind", "p.title", "u.name as unitName", "a.decree"])
    .select(["a.position_id as positionId", "a.starts_on as startsOn", "a.ends_on as endsOn"])
    .where("a.agency_id", "=", agencyId)
    .where("a.employee_id", "=", employeeId)
    .orderBy("a.starts_on", "desc")
    .orderBy("a.kind")
    .orderBy("a.appointment_id");
}

function gradesOf(eb: Builder, { agencyId, employeeId }: Of) {
  return eb
    .selectFrom("grade as g")
    .select(["g.grade", "g.starts_on as startsOn", "g.decree"])
    .where("g.agency_id", "=", agencyId)
    .where("g.employee_id", "=", employeeId)
    .orderBy("g.starts_on", "desc");
}

function delegationsOf(eb: Builder, { agencyId, employeeId }: Of) {
  return eb
    .selectFrom("appraiser_delegation as d")
    .innerJoin("employee as e", (join) =>
      join.on("e.agency_id", "=", agencyId).onRef("e.employee_id", "=", "d.appraiser_id"),
    )
    .select(["d.delegation_id as delegationId", "d.appraiser_id as appraiserId", "e.name as appraiserName"])
    .select(["d.starts_on as startsOn", "d.ends_on as endsOn", "d.reason"])
    .where("d.agency_id", "=", agencyId)
    .where("d.employee_id", "=", employeeId)
    .orderBy("d.starts_on", "desc");
}

function grantsOf(eb: Builder, { agencyId, employeeId }: Of) {
  return eb
    .selectFrom("role_grant as g")
    .select(["g.grant_id as grantId", "g.role", "g.starts_on as startsOn", "g.ends_on as endsOn", "g.reason"])
    .where("g.agency_id", "=", agencyId)
    .where("g.employee_id", "=", employeeId)
    .orderBy("g.starts_on", "desc");
}

function departureOf(eb: Builder, { agencyId, employeeId }: Of) {
  return eb
    .selectFrom("departure as gone")
    .select(["gone.left_on as leftOn", "gone.reason", "gone.decree"])
    .where("gone.agency_id", "=", agencyId)
    .where("gone.employee_id", "=", employeeId);
}
