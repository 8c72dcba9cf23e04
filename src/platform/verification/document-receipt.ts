import { z } from "zod";
import { receiptAtHand } from "#ledger/receipt/receipt-of.ts";
import { parseVerificationCode } from "#platform/documents/verification-code.ts";
import { query } from "#platform/procedures/query.ts";
import { written } from "#platform/procedures/written-number.ts";
import { documentUnknown } from "./document.errors.ts";

/** What anybody who holds the paper may keep: the proof that its bytes were issued under its code. No person in it. */
export const documentReceipt = query({
  name: "document.receipt",
  route: {
    method: "GET",
    path: "/documents/{agencyId}/{code}/receipt",
    summary: "The receipt of a printed document, to be checked without us",
    tags: ["document"],
  },
  who: "anyone",
  input: z.object({ agencyId: written(z.number().int().positive()), code: z.string().min(4).max(40) }),
  output: z.object({ receipt: z.string() }),
  run: async ({ queries, agencyId, input, services }) => {
    const code = parseVerificationCode(input.code);
    if (code === null || input.agencyId !== agencyId) throw documentUnknown();
    const record = await queries
      .selectFrom("event")
      .select("event_id as eventId")
      .where("agency_id", "=", agencyId)
      .where("subject_kind", "=", "document")
      .where("subject_id", "=", code)
      .executeTakeFirst();
    if (!record) throw documentUnknown();
    const { eventId } = record;
    return { receipt: await receiptAtHand(queries, { agencyId, eventId, origin: services.origin }) };
  },
});
