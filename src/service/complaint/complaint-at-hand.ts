import type { Queries } from "#platform/database/database.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { complaintUnknown } from "./complaint.errors.ts";
import type { ComplaintKey, ComplaintKind, Hiding, Stage } from "./complaint.schema.ts";

/** A complaint before the eyes of somebody of the house, without a word of what was written and by whom. */
export type ComplaintAtHand = {
  complaintId: string;
  number: string;
  kind: ComplaintKind;
  channel: string;
  /** Its number in SP4N-LAPOR!, where it came from there. */
  trackingId: string | null;
  hiding: Hiding;
  aboutUnitId: string | null;
  aboutServiceId: string | null;
  happenedOn: string | null;
  receivedAt: Date;
  checkDueAt: Date;
  /** Null: nobody has to do anything any more. */
  open: {
    stage: Stage;
    unitId: string | null;
    holderId: string | null;
    dueAt: Date;
    revision: number;
  } | null;
  /** Whom it is about: not theirs to see. */
  concerned: readonly string[];
  /** The same with those who were named once and taken back: a hidden name is not opened to them either. */
  everConcerned: readonly string[];
};

/** One complaint by its id. Throws `complaint.unknown`. With `lock` one step after the other. */
export async function complaintById(
  { queries, agencyId }: { queries: Queries; agencyId: number },
  complaintId: string,
  { lock = false } = {},
): Promise<ComplaintAtHand> {
  const known = queries
    .selectFrom("complaint")
    .selectAll()
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", complaintId);
  const row = await (lock ? known.forUpdate() : known).executeTakeFirst();
  if (!row) throw complaintUnknown();
  const open = await queries
    .selectFrom("open_complaint")
    .select(["stage", "unit_id as unitId", "holder_id as holderId", "due_at as dueAt", "revision"])
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", complaintId)
    .executeTakeFirst();
  const concerned = await queries
    .selectFrom("complaint_about")
    .select(["employee_id", "cleared_at"])
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", complaintId)
    .orderBy("employee_id")
    .execute();
  return {
    ...{ complaintId, number: row.number, kind: row.kind as ComplaintKind, channel: row.channel },
    trackingId: row.source_reference,
    ...{ hiding: row.hiding as Hiding, aboutUnitId: row.about_unit_id, aboutServiceId: row.about_service_id },
    ...{ happenedOn: row.happened_on, receivedAt: row.received_at, checkDueAt: row.check_due_at },
    open: open ? { ...open, stage: open.stage as Stage } : null,
    concerned: concerned.flatMap(({ employee_id, cleared_at }) => (cleared_at ? [] : employee_id)),
    everConcerned: concerned.map(({ employee_id }) => employee_id),
  };
}

type Asking = Pick<Ground<ComplaintKey>, "queries" | "agencyId" | "input" | "actor">;

/**
 * A complaint on the desk of who handles complaints, or of the head of the agency. Whom it is about does not learn here
 * that there is one. Throws `complaint.unknown`.
 */
export async function onDesk(ground: Asking, { lock = false } = {}): Promise<ComplaintAtHand> {
  const { actor } = ground;
  if (!isDesk(ground)) throw notAllowed();
  const complaint = await complaintById(ground, ground.input.complaintId, { lock });
  if (complaint.kind !== "thanks" && complaint.concerned.includes(actor?.employeeId ?? ""))
    throw complaintUnknown();
  return complaint;
}

/** A complaint in the hands of who prepares its answer. Throws `complaint.unknown` for everybody else. */
export async function inMyHands(ground: Asking, { lock = false } = {}): Promise<ComplaintAtHand> {
  const complaint = await complaintById(ground, ground.input.complaintId, { lock });
  const { open } = complaint;
  if (!open || open.holderId === null || open.holderId !== ground.actor?.employeeId) throw complaintUnknown();
  return complaint;
}

export function isDesk({ actor }: Pick<Asking, "actor">): boolean {
  return actor !== null && (actor.roles.has("complaint-handler") || actor.roles.has("agency-head"));
}
