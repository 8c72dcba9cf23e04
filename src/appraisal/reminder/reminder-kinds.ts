/** What people are reminded of, the most pressing first; each can be paused by itself. */
export const reminderKinds = [
  "plan-write",
  "plan-answer",
  "evaluation",
  "milestone",
  "progress",
  "step",
  "dialogue",
  "confirmation",
  "result",
] as const;
export type ReminderKind = (typeof reminderKinds)[number];
