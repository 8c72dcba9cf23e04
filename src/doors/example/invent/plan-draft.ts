import type { PlanDraft, Serves } from "./deed.ts";
import type { InventedIndicator, Pools, WorkKind } from "./pools.ts";
import type { Dice } from "./random.ts";
import { type Member, placeOf } from "./roster.ts";
import type { Scenes } from "./scenes.schema.ts";

/** What a person promises in a year, and how each indicator will grow. */
export type Written = { draft: PlanDraft; growing: InventedIndicator[][] };

/** Writes a plan out of the phrases of the person's kind of work. */
export function draftPlan(
  who: Pick<Member, "nip" | "title" | "unit">,
  serves: (result: number) => Serves,
  { work, words }: Pools,
  { vague }: Scenes,
  dice: Dice,
): Written {
  const place = placeOf(who);
  const { results } = workOf(who.title, work);
  const growing = results.map(({ indicators }) => indicators.map((one) => shifted(one, dice)));
  const promised = results.map(({ statement }, number): PlanDraft["results"][number] => ({
    statement: statement.replace("{tempat}", place),
    serves: serves(number),
    indicators: (growing[number] ?? []).map(({ reach: _, ...indicator }) => ({
      ...indicator,
      targetText: "",
    })),
  }));
  const [first] = promised;
  if (who.nip === vague.nip && first) first.indicators.push({ ...vagueIndicator, ...vagueWords(vague) });
  const expectations = Object.entries(words.expectations)
    .filter(() => dice.chance(0.6))
    .map(([conductValue, texts]) => ({ conductValue, expectation: dice.pick(texts) }));
  const annex = {
    support: [dice.pick(words.support)],
    accountability: [dice.pick(words.accountability)],
    consequence: [dice.pick(words.consequence)],
  };
  return { draft: { results: promised, expectations, annex }, growing };
}

const vagueIndicator = { aspect: "quality", comparison: "at-least", target: null, unit: "" } as const;

function vagueWords({ statement, targetText }: Scenes["vague"]) {
  return { statement, targetText };
}

/** Of a year in which people still wrote every figure by hand. */
export function byHand(written: Written): Written {
  const results = written.draft.results.map((result) => ({
    ...result,
    indicators: result.indicators.map(({ measured: _, ...indicator }) => indicator),
  }));
  return { ...written, draft: { ...written.draft, results } };
}

/** With the indicator of the scenes that fills itself: nobody grows it by hand. */
export function withMeasured(written: Written, nip: string, { measured }: Scenes): Written {
  const [first, ...others] = written.draft.results;
  const added = measured.indicators
    .filter((one) => one.nip === nip)
    .map(({ nip: _, measure, ofWhom, ...indicator }) => ({
      ...{ ...indicator, aspect: "time" as const, targetText: "", measured: { measure, ofWhom } },
    }));
  if (!first || added.length === 0) return written;
  const bound = { ...first, indicators: [...first.indicators, ...added] };
  return { ...written, draft: { ...written.draft, results: [bound, ...others] } };
}

export function workOf(title: string, work: readonly WorkKind[]): WorkKind {
  const found = work.find(({ titles }) => titles.some((pattern) => new RegExp(pattern).test(title)));
  if (!found) throw new Error(`no work for ${title}`);
  return found;
}

/** Not everybody promises the same: counted targets differ by a quarter, the others by a little. */
function shifted(indicator: InventedIndicator, dice: Dice): InventedIndicator {
  const { reach, target, unit, comparison } = indicator;
  if (reach === "up" && target > 12 && unit !== "%" && unit !== "orang")
    return { ...indicator, target: Math.round((target * dice.between(0.8, 1.25)) / 2) * 2 };
  if (unit === "%" && target < 100 && comparison === "at-least")
    return { ...indicator, target: Math.min(99, target + dice.whole(-3, 3)) };
  return indicator;
}
