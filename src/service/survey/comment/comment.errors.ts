import { refusal } from "#platform/errors/refusal.ts";

export const commentUnknown = refusal("survey.comment-unknown", "not-found");
