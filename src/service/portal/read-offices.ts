import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { groupMin } from "#statistics/disclosure.ts";
import { complaintFigures } from "../complaint/figures/complaint-figures.ts";
import { weeklyOn } from "../hours/weekly-on.ts";
import { pointsOnDay } from "../standard/standard-rows.ts";
import { closedAhead } from "./closed-ahead.ts";
import { countersOf } from "./counters.ts";
import { inDays, recentRealities } from "./figures.sql.ts";
import { ClosedAhead, Counter, Reality } from "./portal.schema.ts";
import { expectAgency, PublicAgency, portalUnknown } from "./public-agency.ts";

const Around = z.object({ agencyId: z.int(), agency: z.string() });

export const readOffices = query({
  name: "portal.offices",
  route: {
    method: "GET",
    path: "/public-service/{agencyId}/offices",
    summary: "Where the counters are and when they are open",
    tags: ["public-service"],
  },
  who: "anyone",
  input: PublicAgency,
  output: Around.extend({ counters: z.array(Counter), closed: ClosedAhead }),
  run: async (ground) => {
    const { agency, unitIds } = await officesServing(ground);
    const counters = await countersOf(ground, unitIds);
    return { agencyId: ground.agencyId, agency, counters, closed: await closedAhead(ground, counters) };
  },
});

export const readFigures = query({
  name: "portal.figures",
  route: {
    method: "GET",
    path: "/public-service/{agencyId}/figures",
    summary:
      "How applications went in the last thirty days, office by office; of fewer than five nothing is told",
    tags: ["public-service"],
  },
  who: "anyone",
  input: PublicAgency,
  output: Around.extend({
    groupMin: z.int(),
    offices: z.array(z.object({ unitId: z.uuid(), name: z.string(), reality: Reality })),
    waiting: z.record(z.string(), z.int()),
    /** Of the last twelve months; null where fewer than five came in. */
    complaints: z
      .object({ received: z.int(), answered: z.int(), onTimeShare: z.number().nullable() })
      .nullable(),
  }),
  run: async (ground) => {
    const { queries, agencyId, now, today } = ground;
    const { agency, unitIds, names } = await officesServing(ground);
    const [realities, complaints, weekly, waiting] = await Promise.all([
      recentRealities(queries, agencyId, now, "unit"),
      complaintFigures(queries, agencyId, now),
      weeklyOn(queries, agencyId, unitIds, today),
      queries
        .selectFrom("queue_ticket")
        .select((row) => ["unit_id", row.fn.countAll<number>().as("waiting")])
        .where("agency_id", "=", agencyId)
        .where("day", "=", today)
        .where("called_at", "is", null)
        .where("missed_at", "is", null)
        .groupBy("unit_id")
        .orderBy("unit_id")
        .execute(),
    ]);
    return {
      complaints,
      ...{ agencyId, agency, groupMin },
      offices: unitIds.map((unitId) => ({
        ...{ unitId, name: names.get(unitId) ?? "" },
        reality: inDays(realities.get(unitId), weekly.get(unitId) ?? null),
      })),
      waiting: Object.fromEntries(waiting.map((row) => [row.unit_id, Number(row.waiting)])),
    };
  },
});

/** Offices where something is to be had today, by name. Refuses `portal.unknown` where there is none. */
async function officesServing(ground: Ground<z.output<typeof PublicAgency>>) {
  expectAgency(ground);
  const { queries, agencyId, today } = ground;
  const [agency, points] = await Promise.all([
    agencyOf(queries, agencyId),
    pointsOnDay(queries, agencyId, today),
  ]);
  const names = new Map([...points.values()].flat().map(({ unitId, unitName }) => [unitId, unitName]));
  if (names.size === 0) throw portalUnknown();
  const unitIds = [...names].sort(([, a], [, b]) => a.localeCompare(b, "id")).map(([unitId]) => unitId);
  return { agency: agency.name, names, unitIds };
}
