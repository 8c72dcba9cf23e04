import { refusal } from "#platform/errors/refusal.ts";

export const receiptFileTooLarge = refusal<{ maximumKb: number }>("receipt.too-large", "too-large");
