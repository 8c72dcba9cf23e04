import { refusal } from "#platform/errors/refusal.ts";

export const documentUnknown = refusal("document.unknown", "not-found");
