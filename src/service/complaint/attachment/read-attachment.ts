import { z } from "zod";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { written } from "#platform/procedures/written-number.ts";
import { checkOf } from "../case-rows.ts";
import { complaintUnknown, complaintUnreadable } from "../complaint.errors.ts";
import { ComplaintKey, complaintLimits } from "../complaint.schema.ts";
import { inMyHands, isDesk, onDesk } from "../complaint-at-hand.ts";
import { purposeOf } from "../sealed/sealed-words.ts";
import { type AttachmentType, endingOf } from "./attachment-type.ts";

const Input = ComplaintKey.extend({ ordinal: written(z.int().min(1).max(complaintLimits.attachments)) });

export const readComplaintAttachment = query({
  name: "complaint.attachment",
  route: {
    method: "GET",
    path: "/complaints/{complaintId}/attachments/{ordinal}",
    summary: "A photo or a PDF of a complaint, without what it said of its maker",
    tags: ["complaint"],
  },
  who: "signed-in",
  input: Input,
  output: z.file(),
  run: async (ground) => {
    const { queries, agencyId, input, services } = ground;
    const number = await numberFor(ground);
    const row = await queries
      .selectFrom("complaint_attachment")
      .select(["media_type", "sealed"])
      .where("agency_id", "=", agencyId)
      .where("complaint_id", "=", input.complaintId)
      .where("ordinal", "=", input.ordinal)
      .executeTakeFirst();
    if (!row) throw complaintUnknown();
    const plain = services.sealing.open(purposeOf("attachment", { agencyId, ...input }), row.sealed);
    if (!plain) throw complaintUnreadable();
    const name = `${number}-${input.ordinal}.${endingOf[row.media_type as AttachmentType]}`;
    return new File([new Uint8Array(plain)], name, { type: row.media_type });
  },
});

/** The desk sees it, and who prepares the answer where the handler let it through. */
async function numberFor(ground: Ground<z.output<typeof Input>>): Promise<string> {
  if (isDesk(ground)) return (await onDesk(ground)).number;
  const { number, complaintId } = await inMyHands(ground);
  if (!(await checkOf(ground, complaintId))?.showsAttachments) throw complaintUnknown();
  return number;
}
