import { refusal } from "#platform/errors/refusal.ts";

export const improvementUnknown = refusal("survey.improvement-unknown", "not-found");
export const improvementSettled = refusal("survey.improvement-settled", "conflict");
export const improvementNotDone = refusal("survey.improvement-not-done", "conflict");
export const elementUnanswered = refusal("survey.element-unanswered", "conflict");
