import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { command } from "#platform/procedures/command.ts";
import { print } from "#platform/verification/print.ts";
import { lawOn } from "#rules/law.ts";
import { currentOf } from "./read-service.ts";
import { standardDocument } from "./standard.document.ts";
import { standardUnknown } from "./standard.errors.ts";
import { ServiceCode } from "./standard.schema.ts";
import { pointsOf, serviceOf, standardsOf } from "./standard-rows.ts";

export const printStandard = command({
  name: "standard.print",
  route: {
    method: "GET",
    path: "/services/{code}/document",
    summary: "The standard of a service that counts today, as PDF in its two parts",
    tags: ["service"],
  },
  who: "signed-in",
  input: z.object({ code: ServiceCode }),
  output: z.file(),
  load: async ({ queries, agencyId, input, today }) => {
    const service = await serviceOf(queries, agencyId, input.code, { lock: false });
    const standard = currentOf(await standardsOf(queries, agencyId, input.code), today);
    if (!standard) throw standardUnknown();
    return { service, standard };
  },
  may: () => true, // what was published is for anybody
  run: async (deed) => {
    const { queries, agencyId, facts, today, services } = deed;
    const { service, standard } = facts;
    const agency = await agencyOf(queries, agencyId);
    const points = (await pointsOf(queries, agencyId, service.serviceId))
      .filter(({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn >= today))
      .map(({ unitName }) => unitName);
    const law = lawOn(services.law, standard.holdsFrom ?? today);
    return print(deed, {
      ...{ kind: "service-standard", timeZone: agency.timeZone },
      document: standardDocument(standard, { agency, law, points }),
      subject: { kind: "service", id: service.serviceId },
      fileName: `standar-${service.code}-v${standard.version}`,
    });
  },
});
