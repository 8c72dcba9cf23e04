import { holdersOf, peopleOnDay, unitLeaders } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import type { Services } from "#platform/procedures/services.ts";
import { lawOn } from "#rules/law.ts";
import { agencyClock, keepPastComplaints, type PastCase } from "#service/index.ts";
import type { Desk } from "./citizen-words.ts";
import { readGrievances } from "./grievances.schema.ts";
import { inventComplaints } from "./invent-complaints.ts";
import type { Where } from "./load-cases.ts";
import type { Counter } from "./sources.ts";
import { readApplicants } from "./truth.schema.ts";

/** Two years of complaints, suggestions, questions and thanks, up to now, with some that wait on the desk. */
export async function loadComplaints(
  services: Services,
  where: Where,
  counters: readonly Counter[],
  cases: readonly PastCase[],
): Promise<void> {
  if (cases.length === 0) return;
  const desk = await deskOf(services, where, counters);
  if (desk) await keepPastComplaints(services, where.agencyId, inventComplaints(cases, desk));
}

/** Null where nobody handles complaints. */
async function deskOf(
  services: Services,
  { agencyId, timeZone }: Where,
  counters: readonly Counter[],
): Promise<Desk | null> {
  const now = services.clock();
  const today = dayIn(timeZone, now);
  const words = { grievances: await readGrievances(), applicants: await readApplicants() };
  return services.database.read(agencyId, async (queries) => {
    const [handler] = await holdersOf(queries, agencyId, "complaint-handler", today);
    if (!handler) return null;
    const { clock } = await agencyClock({ queries, agencyId, services }, now);
    const units = counters.map(({ unitId }) => unitId);
    const leaders = await unitLeaders(queries, agencyId, units, today);
    const servers = counters.flatMap(({ people, head }) => (head ? [...people, head] : people));
    const found = await peopleOnDay(queries, agencyId, [...new Set(servers)], today);
    return {
      ...{ ...words, handler, clock, now, lawAt: (at) => lawOn(services.law, clock.dayOf(at)) },
      offices: new Map(
        counters.flatMap(({ unitId, name }) => {
          const leader = leaders.get(unitId)?.[0]?.employeeId;
          return leader ? [[unitId, { name, leader }] as const] : [];
        }),
      ),
      people: new Map(
        [...found].flatMap(([id, { nip, name, unitId }]) =>
          unitId ? [[id, { nip, name, unitId }] as const] : [],
        ),
      ),
    };
  });
}
