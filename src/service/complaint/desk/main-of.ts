import { z } from "zod";
import { invalid } from "#platform/errors/refusal.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { ComplaintKey, Kind, StageCode, Words } from "../complaint.schema.ts";
import { type ComplaintAtHand, complaintById, onDesk } from "../complaint-at-hand.ts";
import { beginningOf } from "./listed.ts";
import { subjectsOf } from "./subjects.ts";

/** Its number as it is told, or the digits at its end. */
export const NumberOf = Words(40);

/** The complaint with which another is to be merged, as it is shown before. */
export const MainOf = z.object({
  complaintId: z.uuid(),
  number: z.string(),
  kind: Kind,
  stage: StageCode.nullable(),
  receivedAt: z.date(),
  subject: z.string(),
});
export type MainOf = z.output<typeof MainOf>;

export const complaintMain = query({
  name: "complaint.main",
  route: {
    method: "GET",
    path: "/complaints/{complaintId}/merging",
    summary: "The complaint with which this one would be merged: its number, its day and how it begins",
    tags: ["complaint"],
  },
  who: ["complaint-handler", "agency-head"],
  input: ComplaintKey.extend({ into: NumberOf }),
  output: MainOf,
  run: async (ground) => {
    const main = await mainByNumber(ground, await onDesk(ground));
    const { complaintId, number, kind, open, receivedAt } = main;
    const subject = (await subjectsOf(ground, [main])).get(complaintId) ?? "";
    const shown = { complaintId, number, kind, receivedAt, stage: open?.stage ?? null };
    return { ...shown, subject: beginningOf(subject) };
  },
});

type At = Pick<Ground<{ into: string }>, "queries" | "agencyId" | "actor" | "input">;

/** The other one, which must be open and the handler's to see; never itself, and never one that was merged. */
export async function mainByNumber(
  at: At,
  complaint: ComplaintAtHand,
  { lock = false } = {},
): Promise<ComplaintAtHand> {
  const { queries, agencyId, actor, input } = at;
  const refuse = (code: string) =>
    invalid([{ path: "into", code: `complaint.${code}`, facts: { number: input.into } }]);
  const row = await queries
    .selectFrom("complaint")
    .select("complaint_id as complaintId")
    .where("agency_id", "=", agencyId)
    .where((row) =>
      row.or([
        row("number", "=", input.into.toUpperCase()),
        row("number", "like", /^\d{1,5}$/.test(input.into) ? `%-${input.into.padStart(5, "0")}` : ""),
      ]),
    )
    .orderBy("received_at", "desc")
    .orderBy("complaint_id", "desc")
    .executeTakeFirst();
  if (!row) throw refuse("merge-unknown");
  const main = await complaintById(at, row.complaintId, { lock });
  if (main.concerned.includes(actor?.employeeId ?? "")) throw refuse("merge-unknown");
  if (main.complaintId === complaint.complaintId) throw refuse("merge-itself");
  if (!main.open) throw refuse("merge-closed");
  return main;
}
