import { sql } from "kysely";
import { agencyOf } from "#organisation/index.ts";
import { addDays, dayIn } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";
import { keepRecord } from "#platform/procedures/record.ts";
import type { Services } from "#platform/procedures/services.ts";
import { lawOn } from "#rules/law.ts";

/** In one go; the night has many. */
const casesAtOnce = 5_000;

/**
 * Empties names, phone numbers and words about citizens whose case ended long enough ago, and whom a result was handed to;
 * the case stays for the figures. Answers how many were emptied.
 */
export async function forgetApplicants(services: Services, agencyId: number): Promise<number> {
  const now = services.clock();
  let forgotten = 0;
  for (let more = true; more; ) {
    const emptied = await services.database.bulk(agencyId, async (queries) => {
      const { timeZone } = await agencyOf(queries, agencyId);
      const today = dayIn(timeZone, now);
      const days = lawOn(services.law, today).get("service-cases", "applicant-days").value;
      const cases = await emptyCases(queries, agencyId, addDays(today, -days));
      if (cases > 0) await recordOf(services, queries, { agencyId, now, cases, days });
      return cases;
    });
    forgotten += emptied;
    more = emptied === casesAtOnce;
  }
  return forgotten;
}

async function emptyCases(queries: Queries, agencyId: number, before: string): Promise<number> {
  const { rows } = await sql`
    with old as (
      select c.case_id from service_case c
      join case_closure k on k.agency_id = ${agencyId} and k.case_id = c.case_id and k.closed_at < ${before}::date
      where c.agency_id = ${agencyId} and c.received_at < ${before}::date
        and (c.applicant_name is not null or c.applicant_phone is not null or c.note <> '' or k.reason <> ''
          or exists (select from case_pickup p
            where p.agency_id = ${agencyId} and p.case_id = c.case_id and p.picked_up_by <> '')
          or exists (select from case_pause w
            where w.agency_id = ${agencyId} and w.case_id = c.case_id and w.asked_for <> '')
          or exists (select from case_exception x
            where x.agency_id = ${agencyId} and x.case_id = c.case_id and x.reason <> '')
          or exists (select from case_reopening r
            where r.agency_id = ${agencyId} and r.case_id = c.case_id and r.reason <> '')
          or exists (select from case_step s
            where s.agency_id = ${agencyId} and s.case_id = c.case_id and s.note <> ''))
      order by c.received_at, c.case_id limit ${casesAtOnce}),
    handed as (
      update case_pickup p set picked_up_by = '' from old
      where p.agency_id = ${agencyId} and p.case_id = old.case_id and p.picked_up_by <> ''),
    asked as (
      update case_pause w set asked_for = '' from old
      where w.agency_id = ${agencyId} and w.case_id = old.case_id and w.asked_for <> ''),
    ended as (
      update case_closure k set reason = '' from old
      where k.agency_id = ${agencyId} and k.case_id = old.case_id and k.reason <> ''),
    excused as (
      update case_exception x set reason = '' from old
      where x.agency_id = ${agencyId} and x.case_id = old.case_id and x.reason <> ''),
    taken_back as (
      update case_reopening r set reason = '' from old
      where r.agency_id = ${agencyId} and r.case_id = old.case_id and r.reason <> ''),
    told as (
      update case_step s set note = '' from old
      where s.agency_id = ${agencyId} and s.case_id = old.case_id and s.note <> '')
    update service_case c set applicant_name = null, applicant_phone = null, note = '' from old
    where c.agency_id = ${agencyId} and c.case_id = old.case_id returning c.case_id`.execute(queries);
  return rows.length;
}

async function recordOf(
  services: Services,
  queries: Queries,
  { agencyId, now, cases, days }: { agencyId: number; now: Date; cases: number; days: number },
): Promise<void> {
  const subject = { kind: "agency", id: String(agencyId) };
  await keepRecord(queries, [{ kind: "case.forgotten", subject, facts: { cases, days } }], {
    ...{ actor: null, agencyId, procedure: "case.forget-applicants", now },
    nouns: services.ledger.nouns,
  });
}
