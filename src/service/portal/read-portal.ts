import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { prepared } from "#platform/database/prepared.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { mostCommonWeek } from "../hours/day-minutes.ts";
import { weeklyOn } from "../hours/weekly-on.ts";
import type { Point, Standard } from "../standard/standard.schema.ts";
import { pointsOnDay, standardsOnDay } from "../standard/standard-rows.ts";
import { inDays, recentRealities, type Told } from "./figures.sql.ts";
import { improvementsOf } from "./improvements.ts";
import { PortalInput, PublicStandard, ServiceCard } from "./portal.schema.ts";
import { expectAgency, portalUnknown } from "./public-agency.ts";
import { searchServices } from "./search-services.ts";

const foundMax = 6;

const Improvement = z.object({
  said: z.string(),
  done: z.string(),
  doneOn: z.string(),
  unitName: z.string(),
});

export const PortalView = z.object({
  agencyId: z.int(),
  agency: z.string(),
  search: z.string(),
  /** What answers the search, the best first; empty without one. */
  found: z.array(ServiceCard),
  all: z.array(z.object({ code: z.string(), name: z.string(), standard: PublicStandard, units: z.int() })),
  /** How many wait at the counters now, and at how many offices. */
  waiting: z.object({ people: z.int(), offices: z.int() }),
  improvements: z.array(Improvement),
});
export type PortalView = z.output<typeof PortalView>;

export const readPortal = query({
  name: "portal.read",
  route: {
    method: "GET",
    path: "/public-service/{agencyId}",
    summary: "What an agency offers citizens: its services, searched by the words that people use",
    tags: ["public-service"],
  },
  who: "anyone",
  input: PortalInput,
  output: PortalView,
  run: async (ground) => {
    expectAgency(ground);
    const { queries, agencyId, input, today, now } = ground;
    const agency = await agencyOf(queries, agencyId);
    const [standards, points, words, waiting, improvements] = await Promise.all([
      standardsOnDay(queries, agencyId, today),
      pointsOnDay(queries, agencyId, today),
      searchWords(queries, { agencyId }),
      waitingNow(queries, { agencyId, day: today }),
      improvementsOf(queries, agencyId, 1),
    ]);
    const offered = standards.filter(({ serviceId }) => points.has(serviceId));
    if (offered.length === 0) throw portalUnknown();
    const known = new Map(words.rows.map((row) => [row.service_id, row.search_words]));
    const search = input.search ?? "";
    const found = search === "" ? [] : searched(search, offered, known).slice(0, foundMax);
    const realities = found.length > 0 ? await recentRealities(queries, agencyId, now, "service") : new Map();
    return {
      ...{ agencyId, agency: agency.name, search, improvements },
      found: await cardsOf(ground, found, points, realities),
      all: offered.map((standard) => ({
        ...{ code: standard.code, name: standard.name, standard: shownToAll(standard) },
        units: points.get(standard.serviceId)?.length ?? 0,
      })),
      waiting: {
        people: Number(waiting.rows[0]?.people ?? 0),
        offices: Number(waiting.rows[0]?.offices ?? 0),
      },
    };
  },
});

const searchWords = prepared((queries, of: { agencyId: number }) =>
  queries
    .selectFrom("service")
    .select(["service_id", "search_words"])
    .where("agency_id", "=", of.agencyId)
    .orderBy("service_id")
    .compile(),
);

const waitingNow = prepared((queries, of: { agencyId: number; day: string }) =>
  queries
    .selectFrom("queue_ticket")
    .select((row) => row.fn.countAll<number>().as("people"))
    .select((row) => row.fn.count<number>("unit_id").distinct().as("offices"))
    .where("agency_id", "=", of.agencyId)
    .where("day", "=", of.day)
    .where("called_at", "is", null)
    .where("missed_at", "is", null)
    .compile(),
);

function searched(search: string, standards: readonly Standard[], words: ReadonlyMap<string, string>) {
  return searchServices(
    search,
    standards.map((item) => ({
      item,
      names: [item.name, item.englishName],
      words: words.get(item.serviceId) ?? "",
      product: item.components.product ?? "",
    })),
  );
}

async function cardsOf(
  { queries, agencyId, today }: Ground<unknown>,
  standards: readonly Standard[],
  points: ReadonlyMap<string, readonly Point[]>,
  realities: ReadonlyMap<string, Told>,
): Promise<ServiceCard[]> {
  const of = (standard: Standard) => points.get(standard.serviceId) ?? [];
  const unitIds = [...new Set(standards.flatMap((standard) => of(standard).map(({ unitId }) => unitId)))];
  const weekly = await weeklyOn(queries, agencyId, unitIds, today);
  return standards.map((standard) => {
    const weeks = of(standard).map(({ unitId }) => weekly.get(unitId) ?? null);
    const usual = mostCommonWeek(weeks);
    return {
      standard: shownToAll(standard),
      units: of(standard).map(({ unitName }) => unitName),
      reality: inDays(realities.get(standard.serviceId), usual),
      weekly: usual,
      hoursDiffer: new Set(weeks.map((week) => JSON.stringify(week))).size > 1,
    };
  });
}

export function shownToAll({ publishedBy: _, revision: __, ...standard }: Standard): PublicStandard {
  return standard;
}
