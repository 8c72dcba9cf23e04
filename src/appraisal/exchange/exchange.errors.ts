import { refusal } from "#platform/errors/refusal.ts";

export const profileUnknown = refusal("exchange.profile-unknown", "not-found");
export const importUnknown = refusal("exchange.import-unknown", "not-found");
export const ratingFileEmpty = refusal("exchange.empty", "invalid");
export const importUnread = refusal("exchange.import-unread", "conflict");
export const markedFileMissing = refusal("exchange.marked-file-missing", "not-found");
export const nothingToDecide = refusal("exchange.nothing-to-decide", "conflict");
export const ownRating = refusal("exchange.own-rating", "forbidden");
export const recordedUnknown = refusal("exchange.recorded-unknown", "not-found");
export const recordedEnded = refusal("exchange.recorded-ended", "conflict");
