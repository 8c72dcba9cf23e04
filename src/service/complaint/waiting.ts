import { type RawBuilder, sql } from "kysely";
import { unitLeadersSql } from "#organisation/index.ts";
import type { Role } from "#platform/procedures/actor.ts";
import type { Asking, WaitingKind } from "#platform/waiting/waiting.ts";
import { notAbout } from "./not-about.sql.ts";
import { topUnitSql } from "./top-unit.sql.ts";

/** What waits of complaints: with who handles them, with who prepares an answer, with the head of the agency. */
export const complaintWaiting: readonly WaitingKind[] = [
  {
    code: "complaint.appeal",
    counted: (asking) => (decides(asking) ? openCount(asking, sql`o.stage = 'appeal'`) : null),
    href: () => "/pengaduan?tahap=appeal",
  },
  {
    // to write down what the authority above decided: whoever leads the agency is one of those it is about
    code: "complaint.appeal-above",
    counted: (asking) =>
      !decides(asking) && has(asking, "complaint-handler")
        ? openCount(asking, sql`o.stage = 'appeal' and not exists (${headsNotConcerned(asking)})`)
        : null,
    href: () => "/pengaduan?tahap=appeal",
  },
  ...(["check", "route", "send"] as const).map(
    (stage): WaitingKind => ({
      code: `complaint.${stage}`,
      counted: (asking) =>
        has(asking, "complaint-handler") ? openCount(asking, sql`o.stage = ${stage}`) : null,
      href: () => `/pengaduan?tahap=${stage}`,
    }),
  ),
  {
    code: "complaint.answer",
    counted: (asking) =>
      openCount(asking, sql`o.stage = 'answer' and o.holder_id = ${asking.actor.employeeId}::uuid`),
    href: () => "/pengaduan/saya",
  },
  {
    // the head of the agency sees what is late with others
    code: "complaint.late",
    counted: (asking) =>
      decides(asking) && !has(asking, "complaint-handler")
        ? openCount(
            asking,
            sql`o.stage in ('check', 'route', 'answer', 'send') and o.due_at < ${asking.now}::timestamptz
              and o.holder_id is distinct from ${asking.actor.employeeId}::uuid`,
          )
        : null,
    href: () => "/pengaduan",
  },
];

function has(asking: Asking, role: Role): boolean {
  return asking.actor.roles.has(role);
}

function decides(asking: Asking): boolean {
  return has(asking, "agency-head");
}

/** What waits at a stage and by when; never what is about whoever acts, except thanks. */
function openCount(asking: Asking, which: RawBuilder<unknown>): RawBuilder<unknown> {
  const { agencyId, now } = asking;
  return sql`
    select count(*) as count, count(*) filter (where o.due_at < ${now}::timestamptz) as late,
      null::uuid as "unitId", null::text as "unitName"
    from open_complaint o
    join complaint c on c.agency_id = ${agencyId} and c.complaint_id = o.complaint_id
    where o.agency_id = ${agencyId} and (${which})
      and (c.kind = 'thanks' or ${notAbout("o", asking.actor.employeeId)})`;
}

/** Who leads the agency today and is not among those whom the complaint `o` is about. */
function headsNotConcerned({ agencyId, today }: Asking): RawBuilder<unknown> {
  return sql`
    select from (${unitLeadersSql(agencyId, topUnitSql(agencyId), today)}) as head
    where ${notAbout("o", sql.ref("head.employee_id"))}`;
}
