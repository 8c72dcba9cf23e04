import { sql } from "kysely";
import { addMonths, usualMonths } from "#measures/months.ts";
import { agencyOf } from "#organisation/index.ts";
import { addDays, earlierDay } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { clocksOfUnits } from "#service/hours/unit-clock.ts";
import { type Span, within } from "#service/speed/counted-cases.ts";
import { counterUnits } from "#service/speed/places.ts";
import { medianOf } from "#statistics/median.ts";
import { personDays } from "./person-days.ts";
import { Asked, type ServiceLoad, type UnitLoad, Workload } from "./workload.schema.ts";

/** What comes in and what is done a person-day, unit by unit: a help for staffing, with nobody's name in it. */
export const readWorkload = query({
  name: "workload.read",
  route: {
    method: "GET",
    path: "/workload",
    summary: "Work that came in and was done a person-day, by unit and service, weighed by the standards",
    tags: ["speed"],
  },
  who: "signed-in",
  input: Asked,
  output: Workload,
  run: (ground) => workloadOf(ground),
});

async function workloadOf(ground: Ground<Asked>): Promise<Workload> {
  const { queries, agencyId, input, today, services } = ground;
  const asked = completed(input, today);
  const choices = await counterUnits(queries, agencyId);
  const unitIds = choices.map(({ id }) => id);
  const days = {
    from: `${asked.from}-01`,
    to: earlierDay(addDays(`${addMonths(asked.through, 1)}-01`, -1), today),
  };
  const { timeZone } = await agencyOf(queries, agencyId);
  const clocks = await clocksOfUnits(
    queries,
    services.law,
    { agencyId, timeZone },
    unitIds,
    addDays(days.from, -1),
    addDays(days.to, 2),
  );
  const people = await personDays(queries, agencyId, clocks, days);
  const span: Span = { ...asked, agencyId, unitIds, serviceId: null };
  const sums = new Map((await unitSums(queries, span)).map((row) => [row.unitId, row]));
  const units = choices.map(({ id, name }): UnitLoad => {
    const { workingDays = 0, personDays: days = 0 } = people.get(id) ?? {};
    const { unitId, ...counted } = sums.get(id) ?? { unitId: id, ...nothing };
    return { unitId, name, workingDays, personDays: days, ...counted };
  });
  const within = asked.unitId
    ? (await counterUnits(queries, agencyId, asked.unitId)).map(({ id }) => id)
    : unitIds;
  const rates = units.filter(isCounted).map(({ pointsOut, personDays: days }) => pointsOut / days);
  return {
    asked,
    choices,
    units: units.filter(({ unitId }) => within.includes(unitId)),
    services: await serviceSums(queries, { ...span, unitIds: within }),
    usualRate: rates.length === 0 ? null : medianOf(rates),
  };
}

const nothing = { received: 0, closed: 0, withdrawn: 0, pointsIn: 0, pointsOut: 0, open: 0 };

function isCounted({ personDays: days, pointsOut }: UnitLoad): boolean {
  return days > 0 && pointsOut > 0;
}

/** The usual months, unless somebody asks otherwise; of the one that runs only the days until today are counted. */
function completed({ unitId, from, through }: Asked, today: string): Workload["asked"] {
  const last = through ?? usualMonths(today).through;
  const first = from && from <= last ? from : usualMonths(`${last}-01`).from;
  return { unitId: unitId ?? null, from: first, through: last };
}

type UnitSum = Omit<UnitLoad, "name" | "workingDays" | "personDays">;

/** The weight of a service is that of its newest published standard. */
const weights = (agencyId: number) => sql`
  select distinct on (b.service_id) b.service_id, st.complexity_weight as weight, st.name
  from service_standard_publication b
  join service_standard st on st.agency_id = ${agencyId} and st.service_id = b.service_id and st.version = b.version
  where b.agency_id = ${agencyId}
  order by b.service_id, b.holds_from desc, b.version desc`;

async function unitSums(queries: Queries, span: Span): Promise<UnitSum[]> {
  const { agencyId, unitIds } = span;
  const { rows } = await sql<UnitSum>`
    with came as (
      select t.unit_id, sum(t.received) as received, sum(t.received * coalesce(w.weight, 1)) as points
      from case_tally t left join (${weights(agencyId)}) as w using (service_id)
      where ${within(span)}
      group by t.unit_id),
    done as (
      select unit_id, sum(closed) as closed, sum(withdrawn) as withdrawn, sum(points) as points from case_output where ${within(span)} group by unit_id),
    waiting as (
      select c.unit_id, count(*) as open from open_case o
      join service_case c on c.agency_id = ${agencyId} and c.case_id = o.case_id
      where o.agency_id = ${agencyId} and c.unit_id = any(${unitIds}::uuid[]) group by c.unit_id)
    select u.unit_id as "unitId", coalesce(came.received, 0)::integer as received,
      coalesce(done.closed, 0)::integer as closed, coalesce(done.withdrawn, 0)::integer as withdrawn,
      coalesce(came.points, 0)::float8 as "pointsIn",
      coalesce(done.points, 0)::float8 as "pointsOut", coalesce(waiting.open, 0)::integer as open
    from unnest(${unitIds}::uuid[]) as u (unit_id)
    left join came using (unit_id) left join done using (unit_id) left join waiting using (unit_id)
    order by u.unit_id`.execute(queries);
  return rows;
}

async function serviceSums(queries: Queries, span: Span): Promise<ServiceLoad[]> {
  const { rows } = await sql<ServiceLoad>`
    with came as (select service_id, sum(received) as received from case_tally where ${within(span)} group by service_id),
    done as (
      select service_id, sum(closed) as closed, sum(points) as points from case_output where ${within(span)} group by service_id)
    select w.service_id as "serviceId", w.name, w.weight::float8 as weight, coalesce(came.received, 0)::integer as received,
      coalesce(done.closed, 0)::integer as closed, coalesce(done.points, 0)::float8 as "pointsOut"
    from (${weights(span.agencyId)}) as w left join came using (service_id) left join done using (service_id)
    where came.received > 0 or done.closed > 0
    order by w.name, w.service_id`.execute(queries);
  return rows;
}
