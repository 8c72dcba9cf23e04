import { type PersonOnDay, peopleOnDay } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import type { PersonInPlan } from "./plan-content.ts";

type Span = { startsOn: string; endsOn: string };

/** The day nearest to `today` inside the plan: its headers name people as they are on that day. */
export function dayInPlan({ startsOn, endsOn }: Span, today: string): string {
  if (today < startsOn) return startsOn;
  return today > endsOn ? endsOn : today;
}

/** People as a plan names them on `day`, by id. */
export async function peopleInPlan(
  queries: Queries,
  agencyId: number,
  employeeIds: readonly string[],
  day: string,
): Promise<Map<string, PersonInPlan>> {
  const found = await peopleOnDay(queries, agencyId, [...new Set(employeeIds)], day);
  return new Map([...found].map(([id, person]) => [id, asPersonInPlan(person)]));
}

function asPersonInPlan(person: PersonOnDay): PersonInPlan {
  const { employeeId, name, nip, grade, positionTitle, unitName } = person;
  return { employeeId, name, nip, grade, positionTitle, unitName };
}
