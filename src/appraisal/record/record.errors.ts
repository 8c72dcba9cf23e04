import { refusal } from "#platform/errors/refusal.ts";

/** A receipt shows the whole record, and this one hides who it was. */
export const receiptWouldName = refusal("record.receipt-would-name", "forbidden");
export const recordUnknown = refusal("record.unknown", "not-found");
