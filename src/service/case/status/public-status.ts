import { timingSafeEqual } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { prepared } from "#platform/database/prepared.ts";
import { parseVerificationCode } from "#platform/documents/verification-code.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { written } from "#platform/procedures/written-number.ts";
import { daysBetween } from "#rules/day.ts";
import { openNow } from "#service/hours/open-now.ts";
import { surveyLinkOf } from "#service/survey/answer/case-link.ts";
import { surveyLimits } from "#service/survey/survey.schema.ts";
import { statusTooOften, statusUnknown } from "../case.errors.ts";
import { Listed, outcomes } from "../case.schema.ts";
import { counterClock } from "../case-clock.ts";
import { missingOf, papersUnknown } from "../case-exceptions.ts";
import { numberPrefix, numbersMeant } from "../intake/case-number.ts";

const Input = z.object({
  agencyId: written(z.number().int().positive()),
  number: z.string().trim().max(60),
  code: z.string().trim().max(60),
});
type Input = z.output<typeof Input>;

const moment = z.coerce.date().nullable();
const Row = z.object({
  caseId: z.uuid(),
  code: z.string(),
  number: z.string(),
  service: z.string(),
  serviceId: z.uuid(),
  takenInBy: z.uuid(),
  counter: z.string(),
  receivedAt: z.coerce.date(),
  steps: z.array(Listed),
  step: z.string().nullable(),
  dueAt: moment,
  pausedSince: moment,
  askedFor: z.string(),
  outcome: z.enum(outcomes).nullable(),
  closedAt: moment,
  reason: z.string(),
  pickedUpAt: moment,
  requirements: z.array(Listed),
  papers: z.array(z.string()),
  /** Whether another application told of it. */
  source: z.object({}).nullable(),
});

const inner = {
  caseId: true,
  code: true,
  serviceId: true,
  takenInBy: true,
  requirements: true,
  papers: true,
  source: true,
} as const;
export const CaseStatus = Row.omit(inner).extend({
  agency: z.string(),
  /** The required papers that are not there, while it is open. */
  missing: z.array(z.string()),
  isOpen: z.boolean(),
  /** When the counter closes, be it for the noon break, or opens next; null: no hours are known. */
  changesAt: moment,
  /** Where the service can be rated, once, after the end; null before, and when that is long ago. */
  survey: z.string().nullable(),
});
export type CaseStatus = z.output<typeof CaseStatus>;

export const caseStatus = query({
  name: "case.status",
  route: {
    method: "GET",
    path: "/public-service/{agencyId}/status",
    summary: "How far an application is, for whoever holds its number and code; no account, no name",
    tags: ["case"],
  },
  who: "anyone",
  input: Input,
  output: CaseStatus,
  run: async (ground) => {
    const { services, agencyId, input, network, queries, now, today } = ground;
    const agency = await agencyOf(queries, agencyId);
    const meant = numbersMeant(input.number, numberPrefix(agency.name), Number(today.slice(0, 4)));
    const seconds = await services.identity.strangers.take(`case-status ${agencyId} ${meant.mark}`, network);
    if (seconds > 0) throw statusTooOften({ seconds });
    const found = await matching(ground, meant.numbers);
    if (!found) throw statusUnknown();
    const {
      caseId: _id,
      code: _code,
      source: _source,
      serviceId: _service,
      takenInBy,
      requirements,
      papers,
      ...shown
    } = found;
    const opening = openNow(await counterClock(ground, takenInBy, now), now);
    const mayMiss = found.closedAt === null && !papersUnknown(found);
    const missing = mayMiss ? missingOf(requirements, papers).map(({ label }) => label) : [];
    return {
      ...{ ...shown, missing, agency: agency.name, isOpen: opening.is === "open" },
      changesAt: opening.is === "open" ? opening.until : opening.is === "closed" ? opening.again : null,
      survey: surveyOf(ground, found, agency.timeZone),
    };
  },
});

/** The link of a closed case, while it leads somewhere: by number and code its holder is known to have been served. */
function surveyOf(
  { services, agencyId, now }: Ground<Input>,
  { caseId, takenInBy: unitId, serviceId, closedAt, outcome }: z.output<typeof Row>,
  timeZone: string,
): string | null {
  if (!closedAt || outcome === "mistaken") return null;
  const closedOn = dayIn(timeZone, closedAt);
  if (daysBetween(closedOn, dayIn(timeZone, now)) > surveyLimits.linkDays) return null;
  return surveyLinkOf(services.sealing, { agencyId, caseId, unitId, serviceId, closedOn });
}

/** Of a length that no code of ours has: what cannot be one is compared as well, so that it takes as long. */
const noCode = "".padEnd(14, "-");

/** The case of one of these numbers where the code is its own; whatever is wrong, the same is asked and compared. */
async function matching(
  { queries, agencyId, input }: Ground<Input>,
  numbers: readonly string[],
): Promise<z.output<typeof Row> | null> {
  const ofAgency = input.agencyId === agencyId;
  const { rows } = await byNumber(queries, { agencyId, numbers: [...numbers] });
  const given = parseVerificationCode(input.code) ?? noCode;
  // as many comparisons for one row as for all, so that nobody learns how many there are
  const same = numbers.map((_, at) => isSame(given, rows[at]?.code ?? noCode));
  const place = same.indexOf(true);
  return ofAgency && place >= 0 && given !== noCode ? Row.parse(rows[place]) : null;
}

function isSame(given: string, kept: string): boolean {
  return timingSafeEqual(Buffer.from(given.padEnd(20)), Buffer.from(kept.padEnd(20)));
}

const byNumber = prepared((queries, { agencyId, numbers }: { agencyId: number; numbers: string[] }) =>
  sql<z.input<typeof Row>>`
    select c.case_id as "caseId", c.code, c.number, c.service_id as "serviceId", s.name as service, c.unit_id as "takenInBy", u.name as counter,
      c.received_at as "receivedAt", s.steps, o.step_code as step, coalesce(o.due_at, k.due_at) as "dueAt",
      o.paused_since as "pausedSince", coalesce(p.asked_for, '') as "askedFor", k.outcome, k.closed_at as "closedAt",
      coalesce(k.reason, '') as reason, g.picked_up_at as "pickedUpAt", s.requirements,
      case when c.source_id is not null then '{}'::jsonb end as source,
      (select coalesce(jsonb_agg(h.requirement_code order by h.requirement_code), '[]') from case_paper h
        where h.agency_id = ${agencyId} and h.case_id = c.case_id) as papers
    from service_case c
    join service_standard s on s.agency_id = ${agencyId} and s.service_id = c.service_id and s.version = c.standard_version
    join unit u on u.agency_id = ${agencyId} and u.unit_id = c.unit_id
    left join open_case o on o.agency_id = ${agencyId} and o.case_id = c.case_id
    left join case_pause p on p.agency_id = ${agencyId} and p.case_id = c.case_id and p.ended_at is null
    left join case_closure k on k.agency_id = ${agencyId} and k.case_id = c.case_id
    left join case_pickup g on g.agency_id = ${agencyId} and g.case_id = c.case_id
    where c.agency_id = ${agencyId} and c.number = any(${numbers}::text[])
    order by c.received_at desc, c.case_id`.compile(queries),
);
