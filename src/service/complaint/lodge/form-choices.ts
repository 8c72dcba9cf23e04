import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { query } from "#platform/procedures/query.ts";
import { written } from "#platform/procedures/written-number.ts";
import { unitsByName } from "../case-rows.ts";

export const complaintForm = query({
  name: "complaint.form",
  route: {
    method: "GET",
    path: "/public-service/{agencyId}/complaint-form",
    summary: "About which offices and services something can be said",
    tags: ["complaint"],
  },
  who: "anyone",
  input: z.object({ agencyId: written(z.number().int().positive()) }),
  output: z.object({
    agency: z.string(),
    today: z.string(),
    units: z.array(z.object({ unitId: z.uuid(), name: z.string() })),
    services: z.array(z.object({ serviceId: z.uuid(), code: z.string(), name: z.string() })),
  }),
  run: async (ground) => {
    const { queries, agencyId, today } = ground;
    const services = await queries
      .selectFrom("service_standard_publication as published")
      .innerJoin("service_standard as standard", (join) =>
        join
          .onRef("standard.agency_id", "=", "published.agency_id")
          .onRef("standard.service_id", "=", "published.service_id")
          .onRef("standard.version", "=", "published.version"),
      )
      .innerJoin("service", (join) =>
        join
          .onRef("service.agency_id", "=", "standard.agency_id")
          .onRef("service.service_id", "=", "standard.service_id"),
      )
      .select(["standard.service_id as serviceId", "service.code", "standard.name"])
      .distinctOn("standard.service_id")
      .where("published.agency_id", "=", agencyId)
      .where("published.holds_from", "<=", today)
      .orderBy("standard.service_id")
      .orderBy("standard.version", "desc")
      .execute();
    return {
      ...{ agency: (await agencyOf(queries, agencyId)).name, today, units: await unitsByName(ground) },
      services: services.sort((one, other) => (one.name < other.name ? -1 : 1)),
    };
  },
});
