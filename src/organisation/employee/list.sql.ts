import { type RawBuilder, type SqlBool, sql } from "kysely";
import { firstThatCounts, inForceOn } from "#organisation/appointment/in-force.ts";
import { isOutside } from "#organisation/delegation/outside/outside-person.sql.ts";
import { unitsWithin } from "#organisation/unit/units-within.ts";
import type { ListInput } from "./employee.schema.ts";

export type Wanted = Omit<ListInput, "after" | "before" | "limit"> & {
  agencyId: number;
  day: string;
  /** Whether NIP and status may be searched, sorted by and filtered on, and who left be seen, at all. */
  office: boolean;
};

/** Whether somebody (alias `e`) is wanted. Looks at nothing that has to be worked out person by person. */
export function isWanted(wanted: Wanted): RawBuilder<SqlBool> {
  const { agencyId, unitId, status, office } = wanted;
  const conditions = [
    sql<SqlBool>`e.agency_id = ${agencyId}`,
    ...searchSql(wanted),
    ...(office && status ? [sql<SqlBool>`e.status = ${status}`] : []),
    ...(unitId ? [holdsWithin(wanted, unitId)] : []),
    presenceSql(wanted),
  ];
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}

/** By what the list is ordered; what is equal is ordered by id. */
export function sortSql({ sort, office }: Wanted): RawBuilder<string> {
  if (sort === "position") return sql`coalesce(home.title, '')`;
  if (sort === "unit") return sql`coalesce(home.unit_name, '')`;
  return sort === "nip" && office ? sql`e.nip` : sql`e.name`;
}

/** The join that `sortSql` needs: everybody's position at once, which for a whole agency beats one by one. */
export function sortJoin({ sort, agencyId, day }: Wanted): RawBuilder<unknown> {
  if (sort === "name" || sort === "nip") return sql``;
  return sql`left join (
    select distinct on (a.employee_id) a.employee_id, u.name as unit_name,
      case a.kind when 'definitive' then p.title else initcap(a.kind) || ' ' || p.title end as title
    from appointment a
    join position p on p.agency_id = ${agencyId} and p.position_id = a.position_id
    join unit u on u.agency_id = ${agencyId} and u.unit_id = p.unit_id
    where a.agency_id = ${agencyId} and ${inForceOn(day, "a")}
    order by a.employee_id, ${firstThatCounts("a")}) as home on home.employee_id = e.employee_id`;
}

/**
 * Every word must occur. Who may not read NIPs finds a person by the whole NIP, which they know then, but does not
 * learn one digit by digit.
 */
function searchSql({ search, office }: Wanted): RawBuilder<SqlBool>[] {
  const digits = search.replaceAll(/[\s.'-]/g, "");
  if (/^\d{18}$/.test(digits)) return [sql`e.nip = ${digits}`];
  if (office && /^\d+$/.test(digits)) return [sql`e.search like ${containing(digits)}`];
  const text = office ? sql`e.search` : sql`lower(e.name)`;
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return words.map((word) => sql`${text} like ${containing(word)}`);
}

/** A pattern for `like` that finds `text` as it stands. */
export function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, "\\$&")}%`;
}

/** Holds a position in the unit or below it, be it by standing in. */
function holdsWithin({ agencyId, day }: Wanted, unitId: string): RawBuilder<SqlBool> {
  return sql`e.employee_id in (
    select a.employee_id from position p
    join appointment a on a.agency_id = ${agencyId} and a.position_id = p.position_id
    where p.agency_id = ${agencyId} and p.unit_id in (${unitsWithin(agencyId, unitId)}) and ${inForceOn(day, "a")})`;
}

/** Who only appraises from outside is none of ours, so is not counted; but who looks for them by name finds them. */
function presenceSql({ agencyId, day, show, office, search }: Wanted): RawBuilder<SqlBool> {
  const gone = sql<SqlBool>`exists (
    select from departure gone
    where gone.agency_id = ${agencyId} and gone.employee_id = e.employee_id and gone.left_on <= ${day}::date)`;
  const outside = isOutside(agencyId, day);
  if (show === "outside") return sql`not ${gone} and ${outside}`;
  if (office && show === "left") return search ? gone : sql`${gone} and not ${outside}`;
  return search ? sql`not ${gone}` : sql`not ${gone} and not ${outside}`;
}
