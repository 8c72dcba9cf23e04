import { sql } from "kysely";
import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { lawOn } from "#rules/law.ts";
import {
  type SatisfactionElement,
  satisfactionElements,
} from "#rules/satisfaction/satisfaction-survey.law.ts";
import { surveyLinkUsed, surveyUnknown } from "../survey.errors.ts";
import { AgencyKey, PointCode } from "../survey.schema.ts";
import { Token } from "./answer-case.ts";
import { readCaseLink } from "./case-link.ts";
import { openPoints } from "./open-points.ts";
import { isSpent } from "./spend.ts";

const Questionnaire = z.object({
  agency: z.string(),
  unitName: z.string(),
  /** "Loket 2"; empty for the link of a case. */
  place: z.string(),
  channel: z.enum(["case", "desk", "kiosk"]),
  /** To be chosen from; empty where it is known. */
  services: z.array(z.object({ serviceId: z.guid(), code: z.string(), name: z.string() })),
  /** The elements in their order, with the official words of their answers. */
  elements: z.array(
    z.object({ code: z.enum(satisfactionElements), name: z.string(), answers: z.array(z.string()) }),
  ),
  isStaff: z.boolean(),
});
export type Questionnaire = z.output<typeof Questionnaire>;

export const readQuestionnaire = query({
  name: "survey.questionnaire",
  route: {
    method: "GET",
    path: "/public-service/{agencyId}/survey/points/{code}",
    summary: "The questionnaire of a counter, for anybody",
    tags: ["survey"],
  },
  who: "anyone",
  input: AgencyKey.extend({ code: PointCode }),
  output: Questionnaire,
  run: async (ground) => {
    const { queries, agencyId, input, today } = ground;
    if (input.agencyId !== agencyId) throw surveyUnknown();
    const point = (await openPoints(queries, agencyId, [input.code])).get(input.code);
    if (!point) throw surveyUnknown();
    const { unitName, place, channel } = point;
    const services = await servicesAt(queries, { agencyId, unitId: point.unitId, today });
    return { ...(await framed(ground)), unitName, place, channel, services };
  },
});

export const readCaseQuestionnaire = query({
  name: "survey.case-questionnaire",
  route: {
    method: "GET",
    path: "/public-service/{agencyId}/survey/cases/{token}",
    summary: "The questionnaire behind the link of a closed case, as long as it was not answered",
    tags: ["survey"],
  },
  who: "anyone",
  input: AgencyKey.extend({ token: Token }),
  output: Questionnaire,
  run: async (ground) => {
    const { queries, agencyId, input, today, services } = ground;
    if (input.agencyId !== agencyId) throw surveyUnknown();
    const link = readCaseLink(services.sealing, { agencyId, token: input.token, today });
    if (!link) throw surveyUnknown();
    if (await isSpent(queries, agencyId, link)) throw surveyLinkUsed();
    const unit = await queries
      .selectFrom("unit")
      .select("name")
      .where("agency_id", "=", agencyId)
      .where("unit_id", "=", link.unitId)
      .executeTakeFirst();
    return {
      ...(await framed(ground)),
      unitName: unit?.name ?? "",
      place: "",
      channel: "case" as const,
      services: [],
    };
  },
});

async function framed({ queries, agencyId, services, today, actor }: Ground<unknown>) {
  const agency = await agencyOf(queries, agencyId);
  const { value } = lawOn(services.law, today).get("satisfaction-survey", "elements");
  const elements = value.map(
    ({ code, name, answers }): { code: SatisfactionElement; name: string; answers: string[] } => ({
      ...{ code, name, answers: [...answers] },
    }),
  );
  return { agency: agency.name, elements, isStaff: actor !== null };
}

/** What can be had at a unit's counter on a day, by name. */
async function servicesAt(
  queries: Queries,
  { agencyId, unitId, today }: { agencyId: number; unitId: string; today: string },
): Promise<{ serviceId: string; code: string; name: string }[]> {
  const { rows } = await sql<{ serviceId: string; code: string; name: string }>`
    select at.service_id as "serviceId", service.code, standard.name
    from service_point at
    join service on service.agency_id = at.agency_id and service.service_id = at.service_id
      and (service.retired_on is null or service.retired_on > ${today})
    cross join lateral (
      select s.name from service_standard s
      join service_standard_publication p
        on p.agency_id = s.agency_id and p.service_id = s.service_id and p.version = s.version
      where s.agency_id = at.agency_id and s.service_id = at.service_id and p.holds_from <= ${today}
      order by s.version desc limit 1) as standard
    where at.agency_id = ${agencyId} and at.unit_id = ${unitId} and at.starts_on <= ${today}
      and (at.ends_on is null or at.ends_on >= ${today})
    order by standard.name, at.service_id`.execute(queries);
  return rows;
}
