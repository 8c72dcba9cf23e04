import type { UnitSpread } from "./organisation-rating.schema.ts";

/**
 * Where a unit stands to its pattern: nothing to say yet (not set, nobody rated, or not shown), it is kept, too few
 * people to keep all of it, it departs and the reason is given, or is missing.
 */
export type Stand = "none" | "kept" | "too-few" | "explained" | "missing";

export function standOf(unit: UnitSpread): Stand {
  const { verdicts, reason } = unit;
  if (verdicts.length === 0) return "none";
  if (verdicts.some(({ state }) => state === "departs"))
    return reason && !isStale(unit) ? "explained" : "missing";
  return verdicts.every(({ state }) => state === "met") ? "kept" : "too-few";
}

/** The reason was given of another spread, or of another achievement, than the one that holds now. */
export function isStale({ reason, ratingId, counts }: UnitSpread): boolean {
  if (!reason || !counts) return false;
  return reason.ratingId !== ratingId || reason.counts.some((count, at) => count !== counts[at]);
}
