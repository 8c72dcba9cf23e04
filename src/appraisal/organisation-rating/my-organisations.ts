import { sql } from "kysely";
import { z } from "zod";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { query } from "#platform/procedures/query.ts";
import { OrganisationRating } from "./organisation-rating.schema.ts";

const MyOrganisation = z.object({
  unitId: z.uuid(),
  name: z.string(),
  year: z.int(),
  interval: z.string(),
  rating: OrganisationRating,
});
export type MyOrganisation = z.output<typeof MyOrganisation>;

export const myOrganisations = query({
  name: "organisation-rating.mine",
  route: {
    method: "GET",
    path: "/my-organisations",
    summary: "The newest achievement of each organisation that I lead: its pattern is there to consider",
    tags: ["organisation-rating"],
  },
  who: "signed-in",
  input: z.object({ year: Year.optional() }),
  output: z.object({ organisations: z.array(MyOrganisation) }),
  run: async (ground) => {
    const { queries, agencyId, input, today } = ground;
    const year = input.year ?? Number(today.slice(0, 4));
    const { positionIds } = actorOf(ground);
    const { rows } = await sql`
      select distinct on (u.name, u.unit_id) u.unit_id as "unitId", u.name, force.year, force.interval, force.rating
      from position p
      join unit u on u.agency_id = ${agencyId} and u.unit_id = p.unit_id
      join organisation_rating_in_force force on force.agency_id = ${agencyId} and force.unit_id = p.unit_id
        and force.year = ${year}
      where p.agency_id = ${agencyId} and p.leads_unit and p.position_id = any(${positionIds}::uuid[])
      order by u.name, u.unit_id, force.decided_at desc, force.rating_id desc`.execute(queries);
    return { organisations: rows.map((row) => MyOrganisation.parse(row)) };
  },
});
