import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { query } from "#platform/procedures/query.ts";
import { keepers } from "./keepers.ts";
import { Standard } from "./standard.schema.ts";
import { pointsOnDay, standardsOnDay } from "./standard-rows.ts";

const RegisterService = z.object({
  standard: Standard,
  agency: z.string(),
  points: z.array(z.string()),
  /** Where anybody reads it. */
  url: z.string(),
});
export type RegisterService = z.output<typeof RegisterService>;

export const exportRegister = query({
  name: "standard.export",
  route: {
    method: "GET",
    path: "/service-register",
    summary: "Everything that the national register of services asks for",
    tags: ["service"],
  },
  who: keepers,
  input: z.object({}),
  output: z.object({ services: z.array(RegisterService) }),
  run: async ({ queries, agencyId, today, services }) => {
    const [agency, standards, points] = await Promise.all([
      agencyOf(queries, agencyId),
      standardsOnDay(queries, agencyId, today),
      pointsOnDay(queries, agencyId, today),
    ]);
    return {
      services: standards.map((standard) => ({
        standard,
        agency: agency.name,
        points: (points.get(standard.serviceId) ?? []).map(({ unitName }) => unitName),
        url: `${services.origin}/layanan/${agencyId}/standar/${standard.code}`,
      })),
    };
  },
});
