import { z } from "zod";
import { query } from "#platform/procedures/query.ts";
import { lawOn } from "#rules/law.ts";
import { missingOf } from "./missing.ts";
import { Point, ServiceCode, Standard } from "./standard.schema.ts";
import { pointsOf, serviceOf, standardsOf } from "./standard-rows.ts";

export const ServiceView = z.object({
  serviceId: z.uuid(),
  code: z.string(),
  revision: z.int(),
  searchWords: z.string(),
  retiredOn: z.string().nullable(),
  /** The newest first; a draft, where there is one, before all. */
  versions: z.array(Standard),
  /** The version that counts today. */
  currentVersion: z.int().nullable(),
  /** What the draft still lacks, by code of the component; empty without a draft. */
  missing: z.array(z.string()),
  points: z.array(Point),
  today: z.string(),
});
export type ServiceView = z.output<typeof ServiceView>;

export const readService = query({
  name: "service.read",
  route: {
    method: "GET",
    path: "/services/{code}",
    summary: "One service with all versions of its standard and where it is to be had",
    tags: ["service"],
  },
  who: "signed-in",
  input: z.object({ code: ServiceCode }),
  output: ServiceView,
  run: async ({ queries, agencyId, input, today, services }) => {
    const service = await serviceOf(queries, agencyId, input.code, { lock: false });
    const [versions, points] = await Promise.all([
      standardsOf(queries, agencyId, input.code),
      pointsOf(queries, agencyId, service.serviceId),
    ]);
    const draft = versions.find(({ publishedAt }) => publishedAt === null);
    return {
      ...service,
      versions,
      currentVersion: currentOf(versions, today)?.version ?? null,
      missing: draft ? [...missingOf(draft, lawOn(services.law, today)).value] : [],
      points,
      today,
    };
  },
});

/** Of the published versions the one that counts on a day: the one that holds since the latest day until then. */
export function currentOf(versions: readonly Standard[], day: string): Standard | null {
  return versions
    .filter(({ holdsFrom }) => holdsFrom !== null && holdsFrom <= day)
    .reduce<Standard | null>((best, one) => (best && !isLater(one, best) ? best : one), null);
}

/** Of the published versions the one that comes next after a day; null where none is announced. */
export function nextOf(versions: readonly Standard[], day: string): Standard | null {
  return versions
    .filter(({ holdsFrom }) => holdsFrom !== null && holdsFrom > day)
    .reduce<Standard | null>((next, one) => (next && !isLater(next, one) ? next : one), null);
}

function isLater(one: Standard, other: Standard): boolean {
  const [a, b] = [one.holdsFrom ?? "", other.holdsFrom ?? ""];
  return a === b ? one.version > other.version : a > b;
}
