import { fromUtf8 } from "./encoding.ts";
import { type Finding, findingOf, unreadFindings } from "./finding.ts";
import { type Against, checkReceipt } from "./receipt.ts";
import { receiptBytesMax, receiptTooLarge } from "./receipt-text.ts";

/** A file that says how long it is before anybody reads it. */
export type UnreadFile = { size: number; bytes: () => Promise<Uint8Array> };

/** Checks a file as a receipt. One that is too long is refused unread. Passes on what `bytes` throws. */
export async function checkReceiptFile(file: UnreadFile, against: Against = {}): Promise<Finding[]> {
  const read: { text?: string } = {};
  const readable = await findingOf("readable", async () => {
    if (file.size > receiptBytesMax) throw receiptTooLarge();
    read.text = fromUtf8(await file.bytes());
    return { result: "proven" };
  });
  if (read.text !== undefined) return checkReceipt(read.text, against);
  return unreadFindings(readable);
}
