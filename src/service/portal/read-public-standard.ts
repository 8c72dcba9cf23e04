import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { query } from "#platform/procedures/query.ts";
import { lawOn } from "#rules/law.ts";
import { mostCommonWeek } from "../hours/day-minutes.ts";
import { Source } from "../hours/hours.schema.ts";
import { componentName } from "../standard/component-name.ts";
import { currentOf, nextOf } from "../standard/read-service.ts";
import { standardUnknown } from "../standard/standard.errors.ts";
import { ServiceCode } from "../standard/standard.schema.ts";
import { pointsOf, serviceOf, standardsOf } from "../standard/standard-rows.ts";
import { closedAhead } from "./closed-ahead.ts";
import { countersOf } from "./counters.ts";
import { inDays, recentRealities } from "./figures.sql.ts";
import { ClosedAhead, Counter, PublicStandard, Reality } from "./portal.schema.ts";
import { expectAgency, PublicAgency } from "./public-agency.ts";
import { shownToAll } from "./read-portal.ts";

export const PublicStandardView = z.object({
  agencyId: z.int(),
  agency: z.string(),
  standard: PublicStandard,
  /** What is published and does not count yet. */
  next: PublicStandard.nullable(),
  retiredOn: z.string().nullable(),
  reality: Reality,
  counters: z.array(Counter),
  closed: ClosedAhead,
  /** The other components by their official names, in the reader's language. */
  components: z.array(z.object({ code: z.string(), group: z.string(), name: z.string(), words: z.string() })),
  source: Source,
  today: z.string(),
});
export type PublicStandardView = z.output<typeof PublicStandardView>;

export const readPublicStandard = query({
  name: "portal.standard",
  route: {
    method: "GET",
    path: "/public-service/{agencyId}/standards/{code}",
    summary: "What a service promises, where it is to be had, and whether a counter is open now",
    tags: ["public-service"],
  },
  who: "anyone",
  input: PublicAgency.extend({ code: ServiceCode }),
  output: PublicStandardView,
  run: async (ground) => {
    expectAgency(ground);
    const { queries, agencyId, input, today, now, services } = ground;
    const [agency, service, versions, realities] = await Promise.all([
      agencyOf(queries, agencyId),
      serviceOf(queries, agencyId, input.code, { lock: false }),
      standardsOf(queries, agencyId, input.code),
      recentRealities(queries, agencyId, now, "service"),
    ]);
    const standard = currentOf(versions, today);
    const next = nextOf(versions, today);
    if (!standard) throw standardUnknown();
    const points = (await pointsOf(queries, agencyId, service.serviceId)).filter(
      ({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn >= today),
    );
    const unitIds = points.map(({ unitId }) => unitId);
    const counters = await countersOf(ground, unitIds);
    const usual = mostCommonWeek(counters.map(({ weekly }) => weekly));
    const law = lawOn(services.law, today);
    const { value, source } = law.get("service-standard", "components");
    return {
      ...{ agencyId, agency: agency.name, today, retiredOn: service.retiredOn, source },
      standard: shownToAll(standard),
      next: next && shownToAll(next),
      reality: inDays(realities.get(service.serviceId), usual),
      counters,
      closed: await closedAhead(ground, counters),
      components: value.map(({ code, group }) => ({
        ...{ code, group, name: componentName(code, law) },
        words: standard.components[code] ?? "",
      })),
    };
  },
});
