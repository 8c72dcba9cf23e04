import type { Strength } from "./figures.ts";
import { type Dice, diceOf } from "./random.ts";
import type { Member, Roster } from "./roster.ts";
import type { Sources } from "./telling.ts";

/**
 * How everybody's year goes. Heads rate with the pattern of their organisation before them, so in most units the
 * ratings come out as SE Menteri PANRB 3/2023 draws it; in the two that depart everybody does more than was promised.
 */
export function strengthsOf(year: number, { roster, pools, scenes }: Sources): Map<string, Strength> {
  const { explained, silent } = scenes.departs;
  const departing = [explained.unit, silent.unit];
  const strengths = new Map<string, Strength>();
  for (const leader of roster.filter(({ depth }) => depth === 1)) {
    const dice = diceOf(`${pools.words.seed}/strengths/${year}/${leader.unit}`);
    const people = shuffled(below(leader, roster), dice);
    const isExcellent = scenes.ratings[leader.unit] === "excellent";
    const departs = departing.includes(leader.unit);
    strengths.set(leader.nip, departs || isExcellent ? "strong" : "usual");
    for (const [place, { nip }] of people.entries())
      strengths.set(nip, departs ? "strong" : dealt(place, people.length, isExcellent));
  }
  for (const { nip } of scenes.objections) strengths.set(nip, "usual");
  return strengths;
}

const large = 8; // people: in a smaller unit no shares can be dealt

/** One is weak; the most frequent rating has about 62 of 100, between the half and the 70 that the pattern draws. */
function dealt(place: number, people: number, isExcellent: boolean): Strength {
  if (place === 0) return "weak";
  const most = Math.round(people * 0.62);
  if (isExcellent) return place <= most ? "strong" : "usual";
  return people >= large && place > most ? "strong" : "usual";
}

function below(head: Member, roster: Roster): Member[] {
  const own = roster.filter(({ headNip }) => headNip === head.nip);
  return own.flatMap((one) => [one, ...below(one, roster)]);
}

function shuffled<T>(all: readonly T[], dice: Dice): T[] {
  return all
    .map((one) => ({ one, by: dice.between(0, 1) }))
    .toSorted((one, other) => one.by - other.by)
    .map(({ one }) => one);
}
