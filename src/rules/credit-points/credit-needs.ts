import type { Decision, Step } from "#rules/decision.ts";
import type { Known } from "#rules/known.ts";
import type { Law } from "#rules/law.ts";
import type { CreditLevel } from "./credit-points.law.ts";

/** Points counted since the beginning of the level. `grade`: undefined where it lies above the level's own. */
export type CreditNeeds = {
  readonly rank: Known<{ readonly points: number; readonly grade: string | undefined }>;
  readonly level: Known<{ readonly points: number; readonly level: CreditLevel }>;
};

/**
 * What somebody of a level and a grade needs for the next grade and for the next level. The points of a level add up
 * over its grades. Not known for a grade that is none of the level's; not applicable at the top.
 */
export function creditNeeds(
  { level, grade }: { level: CreditLevel; grade: string | null },
  law: Law,
): Decision<CreditNeeds> {
  const row = law.get("credit-points", level);
  const ranks = law.get("credit-points", "ranks");
  const grades = ranks.value[level];
  const place = grades.indexOf(grade ?? "");
  const { rankNeed, levelNeed, nextLevel } = row.value;
  const atTop = nextLevel === null && place === grades.length - 1;
  const rank: CreditNeeds["rank"] =
    place < 0
      ? { state: "not-known-yet" }
      : atTop
        ? { state: "not-applicable" }
        : { state: "known", value: { points: (place + 1) * rankNeed, grade: grades[place + 1] } };
  const because: Step[] = [];
  if (rank.state === "known") {
    const inputs = { grade: grade ?? "", level, rankNeed };
    because.push({ rule: "credit-rank-need", article: ranks.source, inputs, outcome: rank.value.points });
  }
  if (nextLevel === null || levelNeed === null)
    return { value: { rank, level: { state: "not-applicable" } }, because };
  const need = { rule: "credit-level-need", article: row.source, inputs: { level, nextLevel } };
  because.push({ ...need, outcome: levelNeed });
  const levelValue = { points: levelNeed, level: nextLevel };
  return { value: { rank, level: { state: "known", value: levelValue } }, because };
}
