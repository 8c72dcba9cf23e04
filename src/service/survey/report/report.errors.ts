import { refusal } from "#platform/errors/refusal.ts";

export const reportTooSoon = refusal<{ endsOn: string }>("survey.report-too-soon", "conflict");
export const reportTooFew = refusal("survey.report-too-few", "conflict");
