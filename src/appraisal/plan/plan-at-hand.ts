import { sql } from "kysely";
import { z } from "zod";
import { closingWhileHeld, expectNoClosing } from "#appraisal/year-end/expect-year-open.ts";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import { planAgreed, planProposed, planUnknown } from "./plan.errors.ts";
import { approaches, planForms } from "./plan.schema.ts";
import { type PlanPermissions, planPermissions } from "./plan-permissions.ts";
import { isBeingWritten, type PlanState, planState, writingState } from "./plan-state.ts";
import { type PlanStanding, standingTo } from "./standing.ts";

/** A plan without its content, as rows keep it. */
export type PlanHeader = {
  planId: string;
  year: number;
  employeeId: string;
  appraiserId: string;
  appointmentId: string;
  startsOn: string;
  endsOn: string;
  approach: (typeof approaches)[number];
  form: (typeof planForms)[number];
  revision: number;
  state: PlanState;
  /** The same as `state`, but of an agreed plan that is open for a change: where that change stands. */
  writing: PlanState;
  /** The change that an agreed plan is open for. */
  openingId: string | null;
  newestVersion: number | null;
  /** Whether a later plan of the same year took over: this one is an earlier part of the year. */
  isSuperseded: boolean;
};

/** A plan before the eyes of somebody who may know of it. */
export type PlanAtHand = PlanHeader & PlanStanding & { may: PlanPermissions };

/**
 * The plan with its state and what the actor may do with it. Throws `plan.unknown` also for who may not know of it.
 * With `lock` it is the actor's alone until the transaction ends: one change after the other, and none in a year that
 * is closed (`year-end.closed`), unless `evenClosed`: a right that runs by the law's own clock outlives the closing.
 */
export async function planAtHand(
  ground: Ground<{ planId: string }>,
  { lock, evenClosed = false }: { lock: boolean; evenClosed?: boolean },
): Promise<PlanAtHand> {
  const { queries, agencyId, input } = ground;
  const key = { agencyId, planId: input.planId };
  // The lock is a statement of its own, sent first: whoever waited for it must then see what the other one wrote.
  const locked = lock ? lockOf(queries, key) : undefined;
  const [{ rows }] = await Promise.all([headerById(queries, key), locked]);
  const [plan] = rows;
  if (!plan) throw planUnknown();
  const header = asHeader(plan);
  const [standing, closing] = await Promise.all([
    standingTo(ground, header),
    lock && !evenClosed ? closingWhileHeld(ground, header.year) : null,
  ]);
  if (!standing) throw planUnknown(); // before anything of the plan's year is said
  expectNoClosing(closing, header.year);
  return { ...header, ...standing, may: planPermissions(standing.standing, header.writing) };
}

type PlanKey = { agencyId: number; planId: string };
const headerById = prepared((queries, of: PlanKey) =>
  headersOf(queries, of.agencyId).where("plan.plan_id", "=", of.planId).compile(),
);
const lockOf = prepared((queries, of: PlanKey) =>
  queries
    .selectFrom("plan")
    .select("plan_id")
    .where("agency_id", "=", of.agencyId)
    .where("plan_id", "=", of.planId)
    .forUpdate()
    .compile(),
);

/** Throws unless the plan's content may change now, and is what the person saw. */
export function expectWritable(plan: PlanAtHand, seenRevision: number): void {
  if (plan.writing.kind === "agreed") throw planAgreed();
  if (!isBeingWritten(plan.writing)) throw planProposed();
  expectRevision(plan.revision, seenRevision);
}

/** Counts a change of the plan's content; answers the new revision. */
export async function countChange(ground: Ground<unknown>, plan: PlanHeader) {
  await ground.queries
    .updateTable("plan")
    .set({ revision: plan.revision + 1 })
    .where("agency_id", "=", ground.agencyId)
    .where("plan_id", "=", plan.planId)
    .execute();
  return { planId: plan.planId, revision: plan.revision + 1 };
}

/** Plans with the records that make their state; the caller narrows it down. */
export function headersOf(queries: Queries, agencyId: number) {
  return queries
    .selectFrom("plan")
    .select([
      "plan.plan_id",
      "plan.year",
      "plan.employee_id",
      "plan.appraiser_id",
      "plan.appointment_id",
      "plan.starts_on",
      "plan.ends_on",
      "plan.approach",
      "plan.form",
      "plan.revision",
    ])
    .select([
      newestOf("plan_version").as("newest_version"),
      newestOf("plan_change_request").as("change_asked_of"),
      sql<number | null>`greatest(${newestOf("plan_agreement")}, ${newestOf("plan_amendment")})`.as(
        "agreed_version",
      ),
      newestOffer.as("offer"),
      openingNow.as("opening"),
      isSuperseded.as("is_superseded"),
    ])
    .where("plan.agency_id", "=", agencyId);
}

const Header = z.object({
  approach: z.enum(approaches),
  form: z.enum(planForms),
  offer: z.object({ version: z.int(), isStale: z.boolean() }).nullable(),
  opening: z.object({ openingId: z.uuid(), afterVersion: z.int() }).nullable(),
});

type HeaderRow = Awaited<ReturnType<ReturnType<typeof headersOf>["executeTakeFirstOrThrow"]>>;

export function asHeader(row: HeaderRow): PlanHeader {
  const { approach, form, offer, opening } = Header.parse(row);
  const records = {
    newestVersion: row.newest_version,
    changeAskedOf: row.change_asked_of,
    agreedVersion: row.agreed_version,
    offer,
  };
  return {
    planId: row.plan_id,
    year: row.year,
    employeeId: row.employee_id,
    appraiserId: row.appraiser_id,
    appointmentId: row.appointment_id,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    ...{ approach, form },
    revision: row.revision,
    isSuperseded: row.is_superseded,
    state: planState(records),
    writing: writingState(records, opening?.afterVersion ?? null),
    openingId: opening?.openingId ?? null,
    newestVersion: row.newest_version,
  };
}

const isSuperseded = sql<boolean>`exists (
  select from plan as later
  where later.agency_id = plan.agency_id and later.employee_id = plan.employee_id
    and later.year = plan.year and later.starts_on > plan.starts_on
)`;

type VersionRecords = "plan_version" | "plan_change_request" | "plan_agreement" | "plan_amendment";

/** The highest version that `records` name for the plan at hand. */
function newestOf(records: VersionRecords) {
  return sql<number | null>`(
    select max(records.version) from ${sql.table(records)} as records
    where records.agency_id = plan.agency_id and records.plan_id = plan.plan_id
  )`;
}

const newestOffer = sql<unknown>`(
  select jsonb_build_object('version', offer.version, 'isStale', offer.revision <> plan.revision)
  from plan_offer as offer where offer.agency_id = plan.agency_id and offer.plan_id = plan.plan_id
  order by offer.version desc limit 1
)`;

/** Neither given up nor come to an agreement. */
const openingNow = sql<unknown>`(
  select jsonb_build_object('openingId', opening.opening_id, 'afterVersion', opening.after_version)
  from plan_opening as opening
  where opening.agency_id = plan.agency_id and opening.plan_id = plan.plan_id
    and not exists (select from plan_opening_end as ended
      where ended.agency_id = opening.agency_id and ended.opening_id = opening.opening_id)
    and not exists (select from plan_amendment as change
      where change.agency_id = opening.agency_id and change.plan_id = opening.plan_id
        and change.version > opening.version)
  order by opening.opened_at desc limit 1
)`;
