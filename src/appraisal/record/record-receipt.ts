import { z } from "zod";
import { receiptAtHand } from "#ledger/receipt/receipt-of.ts";
import { query } from "#platform/procedures/query.ts";
import { RecordKey, recordAtHand } from "./read-record.ts";
import { receiptWouldName } from "./record.errors.ts";
import { RecordView } from "./record.schema.ts";

export const recordReceipt = query({
  name: "record.receipt",
  route: {
    method: "GET",
    path: "/records/{eventId}/receipt",
    summary: "The receipt of one record, to be kept and checked without us",
    tags: ["record"],
  },
  who: "signed-in",
  input: RecordKey,
  output: z.object({ receipt: z.string(), record: RecordView }),
  sees: (_, { record: { person } }) =>
    person && { matter: "record", subject: { kind: "employee", id: person.employeeId } },
  run: async (ground) => {
    const record = await recordAtHand(ground);
    if (record.isUnnamed) throw receiptWouldName(); // its content says who it was
    const { queries, agencyId, services, input } = ground;
    const of = { agencyId, eventId: input.eventId, origin: services.origin };
    return { receipt: await receiptAtHand(queries, of), record };
  },
});
