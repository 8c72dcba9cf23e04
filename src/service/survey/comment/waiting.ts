import { sql } from "kysely";
import { unitGroups } from "#organisation/index.ts";
import type { WaitingKind } from "#platform/waiting/waiting.ts";

/**
 * Comments of this year that nobody has looked at: with who keeps all surveys, else with who leads the unit. The head of
 * the agency may look at them too, and has others who do.
 */
export const commentWaiting: readonly WaitingKind[] = [
  {
    code: "survey.comments",
    tone: "calm", // no citizen waits for it
    counted: (asking) => {
      const { agencyId, today, actor } = asking;
      const { roles, positionIds } = actor;
      const isKeeper = roles.has("service-manager");
      if (!isKeeper && (!roles.has("unit-head") || roles.has("agency-head"))) return null;
      const led = unitGroups(agencyId, { ledBy: positionIds });
      const reach = isKeeper ? sql`` : sql`and unit.unit_id in (select led.unit_id from (${led}) as led)`;
      return sql`
        select coalesce(sum(waits.count), 0) as count, 0::bigint as late,
          (array_agg(waits.unit_id order by waits.count desc, waits.unit_id))[1] as "unitId",
          (array_agg(waits.name order by waits.count desc, waits.unit_id))[1] as "unitName"
        from (
          select unit.unit_id, unit.name, count(*) as count
          from unit
          join survey_comment comment on comment.agency_id = ${agencyId} and comment.unit_id = unit.unit_id
            and comment.month >= ${`${today.slice(0, 4)}-01-01`}::date
          left join survey_comment_review review
            on review.agency_id = ${agencyId} and review.comment_id = comment.comment_id
          where unit.agency_id = ${agencyId} ${reach} and review.comment_id is null
          group by unit.unit_id, unit.name) as waits`;
    },
    href: ({ unitId }) => `/survei/${unitId}/komentar`,
  },
];
