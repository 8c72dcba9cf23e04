import { sumOf } from "#rules/credit-points/credit-account.ts";
import type { Law } from "#rules/law.ts";
import { readNip } from "#rules/nip/nip.ts";
import { overallRatings } from "#rules/overall-rating/overall-rating.law.ts";
import { groupMin } from "#statistics/disclosure.ts";
import { medianOf } from "#statistics/median.ts";
import type { PersonCompared } from "./compare-year.ts";
import { type Matter, matters } from "./matters.ts";
import { type Grouping, groupings, type Outcome } from "./outcome.schema.ts";
import type { YearFacts } from "./year-facts.ts";

type Counts = Omit<Outcome, "units" | "tookMs">;
type Group = { people: number; affected: number };

/** What is remembered while the people go by: figures, and one number for each account that would change. */
export class Tally {
  readonly #law: Law;
  readonly #unitGroup: ReadonlyMap<string, string>;
  readonly #matters = new Map<Matter, number>();
  readonly #moves = new Map<string, number>();
  readonly #groups = new Map<Grouping, Map<string, Group>>(
    groupings.map((grouping) => [grouping, new Map()]),
  );
  readonly #changes: number[] = [];
  readonly #reach = { reachesRank: 0, missesRank: 0, reachesLevel: 0, missesLevel: 0 };
  #figures = { people: 0, affected: 0, rated: 0, officers: 0, before: 0, after: 0 };

  /** `unitGroup`: the name of the large unit that each unit belongs to. */
  constructor(law: Law, unitGroup: ReadonlyMap<string, string>) {
    this.#law = law;
    this.#unitGroup = unitGroup;
  }

  add(person: PersonCompared): void {
    const { facts, annual, differences } = person;
    const isAffected = differences.length > 0;
    this.#figures.people += 1;
    if (isAffected) this.#figures.affected += 1;
    for (const matter of new Set(differences.map((one) => one.matter))) increase(this.#matters, matter);
    if (annual) {
      this.#figures.rated += 1;
      increase(this.#moves, `${annual.before} ${annual.after}`);
    }
    this.#addCredit(person);
    for (const grouping of groupings) this.#addToGroup(grouping, this.#groupOf(grouping, facts), isAffected);
  }

  counts(): Counts {
    const { people, affected, rated, officers, before, after } = this.#figures;
    const largest = this.#changes.reduce((far, one) => (Math.abs(one) > Math.abs(far) ? one : far), 0);
    const changes = {
      changed: this.#changes.length,
      median: middleOf(this.#changes),
      largest: largest || null,
    };
    const points = { officers, before, after, ...changes, ...this.#reach };
    return {
      ...{ people, affected, rated, points },
      matters: matters.flatMap((matter) => {
        const count = this.#matters.get(matter);
        return count ? [{ matter, people: count }] : [];
      }),
      moves: overallRatings.flatMap((from) =>
        overallRatings.flatMap((to) => {
          const count = this.#moves.get(`${from} ${to}`);
          return count ? [{ before: from, after: to, people: count }] : [];
        }),
      ),
      groups: groupings.map((grouping) => ({
        grouping,
        ...shownGroups(this.#groups.get(grouping) ?? new Map()),
      })),
    };
  }

  #addCredit({ credit, differences }: PersonCompared): void {
    if (!credit) return;
    this.#figures.officers += 1;
    this.#figures.before = sumOf([this.#figures.before, credit.now.total]);
    this.#figures.after = sumOf([this.#figures.after, credit.asIf.total]);
    const change = sumOf([credit.asIf.total, -credit.now.total]);
    if (change !== 0) this.#changes.push(change);
    for (const { matter, before, after } of differences) {
      if (matter !== "rank" && matter !== "level") continue;
      const name = matter === "rank" ? "Rank" : "Level";
      if (after === 0) this.#reach[`reaches${name}`] += 1;
      else if (before === 0) this.#reach[`misses${name}`] += 1;
    }
  }

  #groupOf(grouping: Grouping, { unitId, grade, status, nip }: YearFacts): string | null {
    switch (grouping) {
      case "unit":
        return unitId && (this.#unitGroup.get(unitId) ?? null);
      case "grade":
        return grade && `${status} ${grade.split("/")[0]}`; // as fairness has it
      case "status":
        return status;
      case "sex": {
        const read = readNip(nip, this.#law);
        return read.ok ? read.facts.sex : null;
      }
    }
  }

  #addToGroup(grouping: Grouping, name: string | null, isAffected: boolean): void {
    const groups = this.#groups.get(grouping);
    if (!groups || name === null) return;
    const group = groups.get(name) ?? { people: 0, affected: 0 };
    groups.set(name, { people: group.people + 1, affected: group.affected + (isAffected ? 1 : 0) });
  }
}

/** Groups of fewer than five are only counted: of fewer, somebody who knows the others would learn of one. */
function shownGroups(groups: ReadonlyMap<string, Group>) {
  const all = [...groups].map(([group, counts]) => ({ group, ...counts }));
  const hidden = all.filter(({ people }) => people < groupMin);
  const shown = all
    .filter(({ people }) => people >= groupMin)
    .toSorted((one, other) => other.affected - one.affected || one.group.localeCompare(other.group));
  const people = hidden.reduce((sum, group) => sum + group.people, 0);
  return { shown, hidden: { groups: hidden.length, people } };
}

function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** As points are written: between two of the middle to the second decimal. */
function middleOf(changes: readonly number[]): number | null {
  return changes.length === 0 ? null : Math.round(medianOf(changes) * 100) / 100;
}
