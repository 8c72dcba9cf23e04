import { sql } from "kysely";
import { z } from "zod";
import { agencyOf, personOnDay } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { written } from "#platform/procedures/written-number.ts";
import { linkUnknown } from "./link.errors.ts";

export const LinkAddress = z.object({
  agencyId: written(z.number().int().positive()),
  code: z.string().min(4).max(40),
});

/** What a link leads to, while something can be said there. */
export type OpenLink = { linkId: string; planId: string; employeeId: string; startsOn: string } & Shown;
type Shown = { about: "person" | "unit"; place: string };

/**
 * The link of this code while it is open: neither ended nor expired, its plan not rated. Throws `feedback.link-unknown`
 * for all others alike, so that a stranger learns nothing by trying.
 */
export async function openLink(ground: Ground<z.output<typeof LinkAddress>>): Promise<OpenLink> {
  const { queries, agencyId, input, today } = ground;
  if (input.agencyId !== agencyId) throw linkUnknown(); // never the caller's own in its place
  const row = await queries
    .selectFrom("feedback_link as link")
    .innerJoin("plan", (join) =>
      join.onRef("plan.agency_id", "=", "link.agency_id").onRef("plan.plan_id", "=", "link.plan_id"),
    )
    .select([
      "link.link_id as linkId",
      "link.plan_id as planId",
      "link.about",
      "link.place",
      "plan.employee_id as employeeId",
      "plan.starts_on as startsOn",
    ])
    .where("link.agency_id", "=", agencyId)
    .where("link.code", "=", input.code)
    .where("link.expires_on", ">=", today)
    .where(
      sql<boolean>`not exists (select from feedback_link_end ended
        where ended.agency_id = link.agency_id and ended.link_id = link.link_id)`,
    )
    .where(
      sql<boolean>`not exists (select from evaluation rated where rated.agency_id = link.agency_id
        and rated.plan_id = link.plan_id and rated.interval = 'annual')`,
    )
    .executeTakeFirst();
  if (!row) throw linkUnknown();
  return { ...row, about: row.about === "unit" ? "unit" : "person" };
}

export const readPublicLink = query({
  name: "feedback.public-link",
  route: {
    method: "GET",
    path: "/service-feedback/{agencyId}/{code}",
    summary: "Whose service this address is about, for anybody who holds it",
    tags: ["feedback"],
  },
  who: "anyone",
  input: LinkAddress,
  output: z.object({
    agency: z.string(),
    /** The person by name, or the unit: what stands at the counter, too. */
    about: z.string(),
    place: z.string(),
    /** Somebody of the house is signed in: they have a way of their own. */
    isStaff: z.boolean(),
  }),
  run: async (ground) => {
    const { queries, agencyId, today, actor } = ground;
    const link = await openLink(ground);
    const [agency, person] = await Promise.all([
      agencyOf(queries, agencyId),
      personOnDay(queries, agencyId, link.employeeId, today),
    ]);
    const about = link.about === "unit" ? person?.unitName : person?.name;
    return { agency: agency.name, about: about ?? "", place: link.place, isStaff: actor !== null };
  },
});
