import { sql } from "kysely";
import { z } from "zod";

/** What comes of a dispute: the measured figure stays, or another one is put beside it. */
export const decisions = ["stays", "corrected"] as const;

/** Where a figure came from that nobody wrote, and what was said against it. */
export const MeasuredFigure = shapeOf(z.date());
export type MeasuredFigure = z.output<typeof MeasuredFigure>;

/** The same out of JSON. */
export const MeasuredRow = shapeOf(z.coerce.date()).nullable();

function shapeOf(Instant: z.ZodType<Date>) {
  return z.object({
    measure: z.string(),
    pile: z.string(),
    fromMonth: z.string(),
    throughMonth: z.string(),
    count: z.int(),
    missing: z.int(),
    dispute: z
      .object({
        disputeId: z.uuid(),
        reason: z.string(),
        raisedBy: z.uuid(),
        raisedAt: Instant,
        answer: z.object({ decision: z.enum(decisions), reason: z.string(), at: Instant }).nullable(),
      })
      .nullable(),
  });
}

/** Of the entry `p` of progress, as it was known at `asOf`. */
export function measuredColumn(asOf: Date) {
  return sql<unknown>`(
    select json_build_object('measure', f.measure, 'pile', f.pile, 'fromMonth', f.from_month,
      'throughMonth', f.through_month, 'count', f.count, 'missing', f.missing,
      'dispute', case when d.dispute_id is not null then json_build_object('disputeId', d.dispute_id,
        'reason', d.reason, 'raisedBy', d.raised_by, 'raisedAt', d.raised_at,
        'answer', case when a.dispute_id is not null then json_build_object('decision', a.decision,
          'reason', a.reason, 'at', a.answered_at) end) end)
    from progress_measured f
    left join measured_dispute d on d.agency_id = f.agency_id and d.progress_id = f.progress_id
      and d.raised_at <= ${asOf}
    left join measured_dispute_answer a on a.agency_id = d.agency_id and a.dispute_id = d.dispute_id
      and a.answered_at <= ${asOf}
    where f.agency_id = p.agency_id and f.progress_id = p.progress_id)`;
}

/** The dispute that was answered with the entry `p`. */
export const correctsColumn = sql<string | null>`(
  select c.dispute_id from measured_dispute_answer c
  where c.agency_id = p.agency_id and c.progress_id = p.progress_id)`;
