import { sql } from "kysely";
import { unitGroups } from "#organisation/index.ts";
import type { Role } from "#platform/procedures/actor.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { surveyUnitUnknown } from "./survey.errors.ts";

/** Who looks after the surveys of the whole agency. */
const wholeAgency = ["service-manager", "agency-head"] as const satisfies readonly Role[];
/** Who looks after some survey: of all units, or of what they lead. */
export const surveyKeepers = [...wholeAgency, "unit-head"] as const satisfies readonly Role[];

export type SurveyUnit = {
  readonly unitId: string;
  readonly name: string;
  /** The actor leads it, or looks after all surveys: sees small groups, plans, publishes. */
  readonly isKept: boolean;
};

type Seen = Pick<Ground<unknown>, "queries" | "agencyId" | "actor">;

/** The units with a counter or with answers, by name; one query. */
export async function surveyUnits(ground: Seen): Promise<SurveyUnit[]> {
  const { queries, agencyId } = ground;
  const { rows } = await sql<SurveyUnit>`
    select unit.unit_id as "unitId", unit.name, ${isKeptSql(ground)} as "isKept"
    from unit
    where unit.agency_id = ${agencyId} and (
      exists (select from survey_point point where point.agency_id = ${agencyId} and point.unit_id = unit.unit_id)
      or exists (select from survey_answer answer where answer.agency_id = ${agencyId} and answer.unit_id = unit.unit_id)
      or exists (select from service_point at where at.agency_id = ${agencyId} and at.unit_id = unit.unit_id))
    order by unit.name, unit.unit_id`.execute(queries);
  return rows;
}

/** One unit of the agency. Throws `survey.unit-unknown`. */
export async function surveyUnit(ground: Seen, unitId: string): Promise<SurveyUnit> {
  const { queries, agencyId } = ground;
  const { rows } = await sql<SurveyUnit>`
    select unit.unit_id as "unitId", unit.name, ${isKeptSql(ground)} as "isKept"
    from unit where unit.agency_id = ${agencyId} and unit.unit_id = ${unitId}`.execute(queries);
  const [unit] = rows;
  if (!unit) throw surveyUnitUnknown();
  return unit;
}

function isKeptSql(ground: Seen) {
  const actor = actorOf(ground);
  if (wholeAgency.some((role) => actor.roles.has(role))) return sql<boolean>`true`;
  const reach = unitGroups(ground.agencyId, { ledBy: actor.positionIds });
  return sql<boolean>`unit.unit_id in (select led.unit_id from (${reach}) as led)`;
}
