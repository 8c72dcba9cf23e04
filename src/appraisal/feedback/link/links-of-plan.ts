import { sql } from "kysely";
import { z } from "zod";
import { PlanId } from "#appraisal/plan/plan.schema.ts";
import { planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { personOnDay } from "#organisation/index.ts";
import { query } from "#platform/procedures/query.ts";

export const LinkState = z.enum(["open", "expired", "ended"]);

const Link = z.object({
  linkId: z.uuid(),
  /** The public address, to print and to hand on. */
  url: z.string(),
  about: z.enum(["person", "unit"]),
  place: z.string(),
  expiresOn: z.string(),
  state: LinkState,
  /** How much was said through it. */
  said: z.int(),
});
export type Link = z.output<typeof Link>;

export const linksOfPlan = query({
  name: "feedback.links",
  route: {
    method: "GET",
    path: "/plans/{planId}/feedback-links",
    summary: "The public addresses for service users of a person or a unit, the newest first",
    tags: ["feedback"],
  },
  who: "signed-in",
  input: z.object({ planId: PlanId }),
  output: z.object({
    planId: z.uuid(),
    name: z.string(),
    isOwner: z.boolean(),
    /** The unit that the person leads; null where none. */
    leads: z.string().nullable(),
    endsOn: z.string(),
    mayMake: z.boolean(),
    links: z.array(Link),
  }),
  may: (_, { mayMake }) => mayMake,
  run: async (ground) => {
    const { queries, agencyId, today, services } = ground;
    const { planId, employeeId, standing, endsOn } = await planAtHand(ground, { lock: false });
    const person = await personOnDay(queries, agencyId, employeeId, today);
    const rows = await queries
      .selectFrom("feedback_link")
      .select(["link_id as linkId", "code", "about", "place", "expires_on as expiresOn"])
      .select([
        sql<number>`(select count(*)::int from feedback said
          where said.agency_id = feedback_link.agency_id and said.link_id = feedback_link.link_id)`.as(
          "said",
        ),
        sql<string>`case when exists (select from feedback_link_end ended
            where ended.agency_id = feedback_link.agency_id and ended.link_id = feedback_link.link_id) then 'ended'
          when expires_on < ${today} then 'expired' else 'open' end`.as("state"),
      ])
      .where("agency_id", "=", agencyId)
      .where("plan_id", "=", planId)
      .orderBy("made_at", "desc")
      .orderBy("link_id", "desc")
      .execute(); // as many as may be made
    return {
      ...{ planId, endsOn, name: person?.name ?? "", isOwner: standing === "owner" },
      leads: person?.leadsUnit ? person.unitName : null,
      mayMake: standing === "owner" || standing === "appraiser",
      links: rows.map(({ code, ...row }) =>
        Link.parse({ ...row, url: `${services.origin}/suara/${agencyId}/${code}` }),
      ),
    };
  },
});
