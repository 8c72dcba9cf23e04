import { creditAccount, levelOf } from "#appraisal/credit-points/credit-account.ts";
import { type CreditAccount, Level } from "#appraisal/credit-points/credit-points.schema.ts";
import type { LawData } from "#rules/law.ts";
import type { RatingMove } from "./compare-ratings.ts";
import { type Difference, differing } from "./difference.ts";
import type { YearFacts } from "./year-facts.ts";

type Both = { now: LawData; asIf: LawData };

/** What a functional officer's account says at the end of the year, now and as if. */
export type CreditCompared = { now: CreditAccount; asIf: CreditAccount; differences: Difference[] };

/** Null for who earns no points, and for a year in which there were none yet. */
export function creditCompared(
  { onLastDay, credit }: YearFacts,
  moves: readonly RatingMove[],
  { laws, endsOn }: { laws: Both; endsOn: string },
): CreditCompared | null {
  const level = onLastDay && Level.safeParse(levelOf(onLastDay)).data;
  if (!level || !laws.now["credit-points"][level].some(({ from }) => from <= endsOn)) return null;
  const moved = new Map(moves.map(({ planId, after }) => [planId, after]));
  const plans = credit.plans.filter((plan) => plan.endsOn <= endsOn);
  const asIfPlans = plans.map((plan) => ({
    ...plan,
    rating: (plan.planId && moved.get(plan.planId)) || plan.rating,
  }));
  const openings = credit.openings.filter(({ countedTo }) => countedTo <= endsOn);
  const at = { level, grade: onLastDay.grade };
  const now = creditAccount(at, { plans, openings }, { law: laws.now, today: endsOn });
  const asIf = creditAccount(at, { plans: asIfPlans, openings }, { law: laws.asIf, today: endsOn });
  return { now, asIf, differences: differencesOf(now, asIf) };
}

function differencesOf(now: CreditAccount, asIf: CreditAccount): Difference[] {
  const last = asIf.entries.findLast((entry, at) => entry.points !== now.entries[at]?.points);
  const [rank, level] = [
    [now.rank, asIf.rank],
    [now.nextLevel, asIf.nextLevel],
  ].map(([before, after]) =>
    before && after ? ([before.missing, after.missing] as const) : ([0, 0] as const),
  );
  return [
    ...differing("points", [now.total, asIf.total], last?.because ?? []),
    ...differing(
      "rank",
      rank ?? [0, 0],
      asIf.because.filter(({ rule }) => rule === "credit-rank-need"),
    ),
    ...differing(
      "level",
      level ?? [0, 0],
      asIf.because.filter(({ rule }) => rule === "credit-level-need"),
    ),
  ];
}
