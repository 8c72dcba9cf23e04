import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { touchCases } from "#service/speed/touch-cases.ts";
import { caseCorrectedTooLate, caseServiceFixed, serviceNotHere } from "../case.errors.ts";
import { CaseChange, Changed, Phone, SomeWords } from "../case.schema.ts";
import { type CaseAtHand, caseAtHand, changeCase, isWithin, mayWorkOn, notBefore } from "../case-at-hand.ts";
import { keepException, missingOf, papersOf, stepsBegun } from "../case-exceptions.ts";
import { monthsOf } from "../closing/close-case.ts";
import { type Offered, servicesHere } from "../intake/services-here.ts";
import { promiseAnew } from "../promise-after-pauses.ts";
import { stepsOf } from "../steps-of.ts";
import { removePapers } from "./keep-papers.ts";

const Input = CaseChange.extend({
  name: SomeWords(120),
  phone: Phone,
  /** Another service of the same counter; left out: it stays. */
  serviceId: z.uuid().optional(),
});
type CorrectDeed = Deed<z.output<typeof Input>, CaseAtHand>;

export const correctCase = command({
  name: "case.correct",
  route: {
    method: "POST",
    path: "/cases/{caseId}/correction",
    summary: "Put right name, phone or service of a case on the day that it was taken in",
    tags: ["case"],
  },
  who: "signed-in",
  input: Input,
  output: Changed,
  load: caseAtHand,
  may: ({ facts: { desk, open, takenInBy } }) => mayWorkOn(desk, open) && isWithin(desk, takenInBy),
  run: async (deed) => {
    const { facts, input, queries, agencyId, today, now, record } = deed;
    const { caseId } = facts;
    const { timeZone } = await agencyOf(queries, agencyId);
    if (dayIn(timeZone, facts.receivedAt) !== today) throw caseCorrectedTooLate();
    const fields = await keepApplicant(deed);
    const isOther = input.serviceId !== undefined && input.serviceId !== facts.serviceId;
    if (isOther) await changeService(deed);
    else await changeCase(queries, agencyId, facts, {});
    const about = [...fields, ...(isOther ? ["service"] : [])];
    if (about.length > 0) {
      const kept = { caseId, kind: "corrected", about, reason: "", by: facts.desk.employeeId, now } as const;
      await keepException(queries, agencyId, kept);
    }
    record({ kind: "case.corrected", subject: { kind: "case", id: caseId }, facts: { fields: about } });
    await touchCases(queries, agencyId, await monthsOf(deed), now);
    return { caseId };
  },
});

/** Name and phone as they are now; answers which of the two changed, not to what. */
async function keepApplicant({ queries, agencyId, input }: CorrectDeed): Promise<string[]> {
  const [name, phone] = [input.name || null, input.phone || null];
  const before = await queries
    .selectFrom("service_case")
    .select(["applicant_name", "applicant_phone"])
    .where("agency_id", "=", agencyId)
    .where("case_id", "=", input.caseId)
    .executeTakeFirstOrThrow();
  await queries
    .updateTable("service_case")
    .set({ applicant_name: name, applicant_phone: phone })
    .where("agency_id", "=", agencyId)
    .where("case_id", "=", input.caseId)
    .execute();
  return [
    ...(before.applicant_name === name ? [] : ["name"]),
    ...(before.applicant_phone === phone ? [] : ["phone"]),
  ];
}

/**
 * The case begins anew under the other service's standard, from when it came in: its first step, its promise, its
 * papers. Once somebody went on with it, the service is no slip of the counter any more.
 */
async function changeService(deed: CorrectDeed): Promise<void> {
  const { facts, input, queries, agencyId } = deed;
  const { caseId, open } = facts;
  const [first] = await stepsOf(queries, agencyId, facts);
  const begun = [...(await stepsBegun(queries, agencyId, caseId)), open.step];
  if (begun.some((code) => code !== first?.code)) throw caseServiceFixed();
  const service = await offeredHere(deed);
  const step = service.steps[0]?.code ?? "";
  await queries
    .updateTable("service_case")
    .set({ service_id: service.serviceId, standard_version: service.version })
    .where("agency_id", "=", agencyId)
    .where("case_id", "=", caseId)
    .execute();
  await queries
    .updateTable("case_step")
    .set({ step_code: step })
    .where("agency_id", "=", agencyId)
    .where("case_id", "=", caseId)
    .where("step_code", "=", open.step)
    .execute();
  const paused = await papersAndPause(deed, service);
  const promised = (await promiseAnew(deed, service)) ?? { due_at: null, warn_at: null };
  await changeCase(
    queries,
    agencyId,
    { caseId: input.caseId, open },
    { ...promised, step_code: step, ...paused },
  );
}

async function offeredHere({ queries, agencyId, today, facts, input }: CorrectDeed): Promise<Offered> {
  const here = await servicesHere(queries, { agencyId, unitId: facts.takenInBy, day: today });
  const service = here.find(({ serviceId }) => serviceId === input.serviceId);
  if (!service) throw serviceNotHere();
  return service;
}

/**
 * Papers that the other service does not ask for are no papers of it; where it asks for more, the clock stands, and
 * where nothing is missing any more it goes on.
 */
async function papersAndPause(
  deed: CorrectDeed,
  { requirements }: Offered,
): Promise<{ paused_since?: Date | null }> {
  const { facts, queries, agencyId, now } = deed;
  const { caseId, open } = facts;
  const papers = await papersOf(queries, agencyId, caseId);
  const known = new Set(requirements.map(({ code }) => code));
  await removePapers(queries, agencyId, { caseId, papers: papers.filter((code) => !known.has(code)) });
  const missing = missingOf(requirements, papers);
  if (missing.length === 0) return open.pausedSince ? endPaperPause(deed) : {};
  const asked_for = missing
    .map(({ label }) => label)
    .join("; ")
    .slice(0, askedForMax);
  if (open.pausedSince) {
    await queries
      .updateTable("case_pause")
      .set({ asked_for })
      .where("agency_id", "=", agencyId)
      .where("case_id", "=", caseId)
      .where("ended_at", "is", null)
      .where("reason", "=", "papers-missing")
      .execute();
    return {};
  }
  await queries
    .insertInto("case_pause")
    .values({
      ...{ agency_id: agencyId, case_id: caseId, began_at: now, begun_by: facts.desk.employeeId },
      ...{ reason: "papers-missing", asked_for },
    })
    .execute();
  return { paused_since: now };
}

/** The pause for papers ends; one for another reason goes on. */
async function endPaperPause({
  facts,
  queries,
  agencyId,
  now,
}: CorrectDeed): Promise<{ paused_since?: null }> {
  const { numUpdatedRows } = await queries
    .updateTable("case_pause")
    .set({ ended_at: notBefore(facts.open.pausedSince ?? now, now) })
    .where("agency_id", "=", agencyId)
    .where("case_id", "=", facts.caseId)
    .where("ended_at", "is", null)
    .where("reason", "=", "papers-missing")
    .executeTakeFirst();
  return numUpdatedRows > 0n ? { paused_since: null } : {};
}

const askedForMax = 300; // as the table keeps it
