import { z } from "zod";

/** Sides that answer: who stands below the leader, and who beside. */
export const sides = ["subordinate", "peer"] as const;
export type Side = (typeof sides)[number];

/** Groups that results are shown of. */
export const groups = [...sides, "all"] as const;
export type Group = (typeof groups)[number];

export const outcomes = ["by-side", "merged", "too-few", "unreadable", "cancelled"] as const;
export const RoundOutcome = z.enum(outcomes);
export type RoundOutcome = z.output<typeof RoundOutcome>;

export const roundLimits = {
  invited: 200,
  /** A round shorter than this leaves out who is away. */
  daysMin: 5,
  daysMax: 60,
  textLength: 500,
} as const;

export const RoundId = z.object({ roundId: z.uuid() });
