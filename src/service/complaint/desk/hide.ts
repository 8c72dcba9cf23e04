import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { complaintNotNow } from "../complaint.errors.ts";
import { ComplaintKey, complaintLimits, Words } from "../complaint.schema.ts";
import { type ComplaintAtHand, onDesk } from "../complaint-at-hand.ts";
import { ownText, releasedText } from "../sealed/released-text.ts";

export const hideComplainant = command({
  name: "complaint.hide",
  route: {
    method: "POST",
    path: "/complaints/{complaintId}/hiding",
    summary: "Make a complaint confidential whose complainant did not ask for it, before an office reads it",
    tags: ["complaint"],
  },
  who: ["complaint-handler", "agency-head"],
  input: ComplaintKey.extend({ reason: Words(complaintLimits.reason) }),
  output: ComplaintKey,
  load: (ground) => onDesk(ground, { lock: true }),
  may: () => true, // `load` refuses whom it is about, and who has no desk
  run: async (deed) => {
    const { facts: complaint, queries, agencyId, record } = deed;
    const { complaintId, number } = complaint;
    if (!(await mayHide(deed, complaint))) throw complaintNotNow();
    await queries
      .updateTable("complaint")
      .set({ hiding: "hidden" })
      .where("agency_id", "=", agencyId)
      .where("complaint_id", "=", complaintId)
      .execute();
    const hidden = { ...complaint, hiding: "hidden" as const };
    await keepHiding(deed, hidden);
    await hideInOfficeText(deed, hidden);
    record({
      ...{ kind: "complaint.hidden", subject: { kind: "complaint", id: complaintId } },
      facts: { number },
    });
    return { complaintId };
  },
});

/** Before it was passed on: afterwards an office has read the name already. */
export async function mayHide(
  { queries, agencyId }: Pick<Deed<unknown, unknown>, "queries" | "agencyId">,
  { complaintId, hiding, kind, open }: ComplaintAtHand,
): Promise<boolean> {
  const isHere = open?.stage === "check" || open?.stage === "route";
  if (hiding !== "named" || kind === "thanks" || !isHere) return false;
  const passedOn = await queries
    .selectFrom("complaint_routing")
    .select("ordinal")
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", complaintId)
    .limit(1)
    .executeTakeFirst();
  return passedOn === undefined;
}

async function keepHiding(deed: Deed<{ reason: string }, unknown>, hidden: ComplaintAtHand): Promise<void> {
  const { input, queries, agencyId, now } = deed;
  await queries
    .insertInto("complaint_hiding")
    .values({
      ...{ agency_id: agencyId, complaint_id: hidden.complaintId, hidden_by: actorOf(deed).employeeId },
      ...{ reason: await ownText(deed, hidden, input.reason), hidden_at: now },
    })
    .execute();
}

/** What was released for an office while the name was none to hide is gone through once more. */
async function hideInOfficeText(deed: Deed<unknown, unknown>, hidden: ComplaintAtHand): Promise<void> {
  const { queries, agencyId } = deed;
  const check = await queries
    .selectFrom("complaint_check")
    .select("office_text as officeText")
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", hidden.complaintId)
    .executeTakeFirst();
  if (!check) return;
  await queries
    .updateTable("complaint_check")
    .set({ office_text: await releasedText(deed, hidden, check.officeText) })
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", hidden.complaintId)
    .execute();
}
