import { refusal } from "#platform/errors/refusal.ts";

export const noticeUnknown = refusal("service-notice.unknown", "not-found");
export const noticeTooOften = refusal<{ seconds: number }>("service-notice.too-often", "too-often");
