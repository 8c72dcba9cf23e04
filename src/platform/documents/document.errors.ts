import { refusal } from "#platform/errors/refusal.ts";

export const documentTooLarge = refusal<{ maximumKb: number }>("document.too-large", "too-large");
/** The typesetter took longer than a document may take and was stopped. */
export const documentTooSlow = refusal<{ seconds: number }>("document.too-slow", "unavailable");
/** More documents wait than can be made in a bearable time. */
export const documentBusy = refusal("document.busy", "unavailable");
/** The template does not fit its data, or the typesetter fell over; `cause` says more to whoever runs Ampera. */
export const documentFailed = refusal("document.failed", "unavailable");
/** Not a PNG, or larger than a letterhead needs. */
export const emblemUnusable = refusal<{ maximumKb: number; maximumPixels: number }>(
  "document.emblem-unusable",
  "invalid",
);
