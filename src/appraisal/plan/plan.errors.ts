import { refusal } from "#platform/errors/refusal.ts";

/** Also the answer to whoever may not know of a plan. */
export const planUnknown = refusal("plan.unknown", "not-found");
export const planResultUnknown = refusal("plan.result-unknown", "not-found");
export const planIndicatorUnknown = refusal("plan.indicator-unknown", "not-found");
export const planManualForLeaders = refusal("plan.manual-for-leaders", "invalid");
export const planVersionUnknown = refusal("plan.version-unknown", "not-found");

export const planPeriodNotOpen = refusal<{ year: number }>("plan.period-not-open", "invalid");
export const planNoPosition = refusal("plan.no-position", "invalid");
export const planNoAppraiser = refusal("plan.no-appraiser", "invalid");
export const planAlreadyStarted = refusal<{ year: number }>("plan.already-started", "conflict");

export const planProposed = refusal("plan.proposed", "conflict");
export const planAgreed = refusal("plan.agreed", "conflict");
export const planNotProposed = refusal("plan.not-proposed", "conflict");
export const planNotOffered = refusal("plan.not-offered", "conflict");
export const planNotOpen = refusal("plan.not-open", "conflict");
export const planRated = refusal("plan.rated", "conflict");
export const planCommentUnknown = refusal("plan.comment-unknown", "not-found");
export const planLineUnknown = refusal("plan.line-unknown", "not-found");
export const planSuggestionUnknown = refusal("plan.suggestion-unknown", "not-found");
export const planSuggestionAnswered = refusal("plan.suggestion-answered", "conflict");
export const planSuggestionWaiting = refusal("plan.suggestion-waiting", "conflict");
export const planSuggestionOvertaken = refusal("plan.suggestion-overtaken", "conflict");
export const planSuggestionSame = refusal("plan.suggestion-same", "invalid");
export const planVersionPassed = refusal<{ seen: number; current: number }>(
  "plan.version-passed",
  "conflict",
);
export const planTooMany = refusal<{ maximum: number }>("plan.too-many", "invalid");
export const planOrderStale = refusal("plan.order-stale", "conflict");
