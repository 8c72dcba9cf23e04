import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { type FieldFault, invalid } from "#platform/errors/refusal.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { localMoment } from "#service/hours/local-moment.ts";
import { utcOffsetMinutes } from "#service/hours/utc-offset.ts";
import { caseLogKeepers } from "../case-log-keepers.ts";
import { counters, servicesByCode } from "../mapping/choices.ts";
import { importedOutcomes } from "../mapping/mapping.schema.ts";
import type { ImportedCase } from "../reading/imported-case.ts";
import { type CaseSource, sourceByIdLocked } from "./source-rows.ts";

const casesMax = 1_000; // a day of the busiest counter in one send

/** "2026-03-05T09:12:00+07:00"; years that no log of a counter has are a mistake. */
const Moment = z.iso
  .datetime({ offset: true })
  .regex(/^20/)
  .transform((text) => new Date(text));

/** A case as another application tells it by the API, in this house's own words. */
const SentCase = z.object({
  reference: z.string().trim().min(1).max(80),
  serviceCode: z.string().max(60),
  unitId: z.uuid(),
  receivedAt: Moment,
  waitedMinutes: z.int().min(0).max(1_440).nullable().default(null),
  closedAt: Moment.nullable().default(null),
  outcome: z.enum(importedOutcomes),
  officerNip: z
    .string()
    .regex(/^\d{18}$/)
    .nullable()
    .default(null),
});

const Input = z.object({ sourceId: z.uuid(), cases: z.array(SentCase).min(1).max(casesMax) });
type Input = z.output<typeof Input>;

export const sendCases = command({
  name: "case-source.send",
  route: {
    method: "POST",
    path: "/case-sources/{sourceId}/cases",
    summary:
      "Send up to a thousand cases of another application; all are taken over, or none. Sending again changes nothing",
    tags: ["case-import"],
  },
  who: caseLogKeepers,
  input: Input,
  output: z.object({ jobId: z.uuid(), cases: z.int() }),
  load: ({ queries, agencyId, input }) => sourceByIdLocked(queries, agencyId, input.sourceId),
  may: () => true,
  run: async (deed) => {
    const { input, queue, record, facts: source } = deed;
    const cases = await inHouseWords(deed);
    const jobId = await queue({ kind: "case-source.take", data: { sourceId: input.sourceId, cases } });
    record({
      kind: "case-source.sent",
      subject: { kind: "case-source", id: input.sourceId },
      facts: { name: source.name, cases: cases.length },
    });
    return { jobId, cases: cases.length };
  },
});

async function inHouseWords({
  queries,
  agencyId,
  input,
  now,
}: Deed<Input, CaseSource>): Promise<ImportedCase[]> {
  const { timeZone } = await agencyOf(queries, agencyId);
  const offset = utcOffsetMinutes(timeZone, dayIn(timeZone, now));
  const services = new Map((await servicesByCode(queries, agencyId)).map(({ id, name }) => [name, id]));
  const units = new Set((await counters(queries, agencyId)).map(({ id }) => id));
  const faults: FieldFault[] = [];
  const seen = new Set<string>();
  const cases = input.cases.map(({ serviceCode, receivedAt, closedAt, ...sent }, at) => {
    const fault = (field: string, code: string) =>
      void faults.push({ path: `cases.${at}.${field}`, code: `case-import.${code}` });
    if (seen.has(sent.reference)) fault("reference", "sent-twice");
    seen.add(sent.reference);
    if (!services.has(serviceCode)) fault("serviceCode", "code-unknown");
    if (!units.has(sent.unitId)) fault("unitId", "counter-unknown");
    if (receivedAt > now) fault("receivedAt", "sent-in-the-future");
    if (closedAt && closedAt > now) fault("closedAt", "sent-in-the-future");
    if (closedAt && closedAt < receivedAt) fault("closedAt", "sent-closed-before-received");
    if ((closedAt === null) !== (sent.outcome === "open")) fault("outcome", "outcome-against-end");
    return {
      ...{ ...sent, rowNumber: at + 1, serviceId: services.get(serviceCode) ?? "" },
      received: localMoment(receivedAt, offset),
      closed: closedAt && localMoment(closedAt, offset),
    };
  });
  if (faults.length > 0) throw invalid(faults);
  return cases;
}
