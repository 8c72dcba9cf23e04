import { sql } from "kysely";
import { z } from "zod";
import { agencyOf } from "#organisation/agency/agency.ts";
import { dayIn } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";
import type { JobGround, JobKind } from "#platform/jobs/run-job.ts";
import { keepNotices } from "#platform/notifications/notify.ts";
import { eraseHoldings } from "#platform/personal-data/erase-holdings.ts";
import type { DataCategory } from "#rules/erasure/erasure.law.ts";
import { eraseMentions } from "./erase-mentions.ts";
import { erasureNotYet, erasureUnknown } from "./erasure.errors.ts";
import { RequestId } from "./erasure.schema.ts";
import { requestById } from "./requests.sql.ts";
import { erasableToday, leftOnOf } from "./standing.ts";
import { eraseRecords } from "./tombstone.ts";

/**
 * Carries out what was granted, in one transaction of the role that passes the wall: rows, records, copies, and the
 * tombstone that names what went. Checks it all again: between decision and job somebody may have come back. The one
 * place that erases.
 */
export const carryOutErasure: JobKind<{ requestId: string }> = {
  name: "erasure.carry-out",
  data: z.object({ requestId: RequestId }),
  run: async (ground, { requestId }) => {
    const { services, agencyId } = ground;
    const done = await services.database.bulk(agencyId, (queries) => carryOut(queries, ground, requestId));
    if (done.categories.has("account"))
      await services.identity.forgetPerson({ agencyId, employeeId: done.employeeId });
    return { rows: done.rows, records: done.records };
  },
};

async function carryOut(queries: Queries, ground: JobGround, requestId: string) {
  const { services, agencyId } = ground;
  await sql`select from erasure_request
    where agency_id = ${agencyId} and request_id = ${requestId}::uuid for update`.execute(queries);
  const request = await requestById(queries, agencyId, requestId);
  if (request?.decision?.outcome !== "granted") throw erasureUnknown();
  const { employeeId, category } = request;
  const categories = goingWith(category);
  if (request.done) return { ...request.done, employeeId, categories }; // a run before was cut off after its commit
  const now = services.clock();
  const today = dayIn((await agencyOf(queries, agencyId)).timeZone, now);
  const at = { queries, agencyId, today, services };
  const { value, because } = erasableToday(at, await leftOnOf(at, employeeId), category);
  if (value.state !== "now") throw erasureNotYet();
  const whose = { agencyId, employeeId };
  const erased = await eraseHoldings(queries, services.personalData.holdings, categories, whose);
  const mentions = await eraseMentions(queries, whose, { categories, ids: erased.ids });
  const decision = { requestId, category, categories, because };
  const records = await eraseRecords(queries, services, { ...whose, ...decision, now });
  const rows = erased.rows + mentions;
  await queries
    .insertInto("erasure")
    .values({
      agency_id: agencyId,
      request_id: requestId,
      erased_rows: rows,
      erased_records: records,
      erased_at: now,
    })
    .execute();
  await keepNotices(
    queries,
    [
      {
        to: employeeId,
        message: "notice.erasure.done",
        facts: { category },
        href: `/permintaan-hapus/${requestId}`,
      },
    ],
    { agencyId, now },
  );
  return { rows, records, employeeId, categories };
}

/** What goes with a category: notices and copies say the same things once more. */
export function goingWith(category: DataCategory): ReadonlySet<DataCategory> {
  if (category === "appraisal") return new Set(["appraisal", "notices", "copies"]);
  if (category === "master") return new Set(["master", "contact", "account", "notices", "copies"]);
  return new Set([category]);
}
