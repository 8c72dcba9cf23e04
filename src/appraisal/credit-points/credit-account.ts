import type { PersonOnDay } from "#organisation/index.ts";
import { balanceOf, countingOf, reachedBy, sumOf } from "#rules/credit-points/credit-account.ts";
import { creditNeeds } from "#rules/credit-points/credit-needs.ts";
import type { CreditLevel } from "#rules/credit-points/credit-points.law.ts";
import { creditLevelOf, creditPoints } from "#rules/credit-points/credit-points.ts";
import { monthsCovered, monthsOfYear } from "#rules/credit-points/months-covered.ts";
import { type LawData, lawOn } from "#rules/law.ts";
import { numericScale } from "#rules/numeric-scale/numeric-scale.ts";
import type {
  CreditAccount,
  CreditEntry,
  CreditGoal,
  CreditOpening,
  noAccount,
} from "./credit-points.schema.ts";
import type { RatedPlan } from "./credit-rows.ts";

type Kept = { plans: readonly RatedPlan[]; openings: readonly CreditOpening[] };
type On = { law: LawData; today: string };

/** What somebody's level is today, or why they earn no credit points. */
export function levelOf({ positionKind, status }: PersonOnDay): CreditLevel | (typeof noAccount)[number] {
  const level = creditLevelOf(positionKind);
  if (level === undefined) return positionKind === "fungsional" ? "level-missing" : "not-functional";
  return status === "PNS" ? level : "contract";
}

/** The whole account of somebody at a level: what every rating came to, the running total, and the way to go. */
export function creditAccount(
  { level, grade }: { level: CreditLevel; grade: string | null },
  { plans, openings }: Kept,
  on: On,
): CreditAccount {
  const valid = openings.filter(({ withdrawn, level: of }) => withdrawn === null && of === level);
  const opening = valid.reduce<CreditOpening | null>(newest, null);
  const entries = withTotals(
    plans.flatMap((plan) => entryOf(plan, on.law)),
    level,
    opening,
  );
  const total = balanceOf(entries, level, opening);
  const { value: needs, because } = creditNeeds({ level, grade }, lawOn(on.law, on.today));
  const pace = paceOf(entries, level);
  const goal = (points: number): CreditGoal => {
    const missing = Math.max(0, sumOf([points, -total]));
    return { points, missing, by: pace && reachedBy(missing, pace.perYear / monthsOfYear, pace.from) };
  };
  const { rank, level: next } = needs;
  return {
    ...{ level, entries, opening, total, pace, because: [...because] },
    rank: rank.state === "known" ? { ...goal(rank.value.points), grade: rank.value.grade ?? null } : null,
    nextLevel: next.state === "known" ? { ...goal(next.value.points), level: next.value.level } : null,
    gradeIsStrange: rank.state === "not-known-yet",
  };
}

function newest(best: CreditOpening | null, one: CreditOpening): CreditOpening {
  return best && best.countedTo >= one.countedTo ? best : one;
}

type Converted = Omit<CreditEntry, "counting" | "total">;

/** None for a position without a level, and none for a year before ratings became points. */
function entryOf({ positionKind, ...plan }: RatedPlan, data: LawData): Converted[] {
  const level = creditLevelOf(positionKind);
  const law = lawOn(data, plan.endsOn);
  if (level === undefined || !law.find("credit-points", level)) return [];
  const months = monthsCovered(plan);
  const { value, because } = creditPoints({ level, rating: plan.rating, months }, law);
  const scale = [...numericScale(plan.rating, law).because];
  return [{ ...plan, level, months, points: value, because: [...because], scale }];
}

function withTotals(
  converted: readonly Converted[],
  level: CreditLevel,
  opening: CreditOpening | null,
): CreditEntry[] {
  let total = opening?.points ?? 0;
  return converted.map((one) => {
    const counting = countingOf(one, level, opening);
    if (counting !== "counted") return { ...one, counting, total: null };
    total = sumOf([total, one.points]);
    return { ...one, counting, total };
  });
}

/** What a year brings if it is rated as the last one that counted; nothing is known before there was one. */
function paceOf(entries: readonly CreditEntry[], level: CreditLevel): CreditAccount["pace"] {
  const last = entries.findLast((entry) => entry.level === level && entry.months > 0);
  if (!last) return null;
  const perYear = Math.round((last.points / last.months) * monthsOfYear * 100) / 100;
  return { perYear, rating: last.rating, from: last.endsOn };
}
