/** What is reminded of before its last day, and goes on being after it. */
export const aheadMatters = ["plan", "progress", "milestone", "dialogue", "step"] as const;
export type AheadMatter = (typeof aheadMatters)[number];

/** What has no last day: it is reminded of when it has been lying for some time. */
export const waitingMatters = ["answer", "evaluation", "result", "confirmation"] as const;
export type WaitingMatter = (typeof waitingMatters)[number];

/** Distances in weeks. */
export type RemindersLaw = {
  "repeat-weeks": number;
  "ahead-weeks": Readonly<Record<AheadMatter, number>>;
  "waiting-weeks": Readonly<Record<WaitingMatter, number>>;
};
