import { addDays, laterDay } from "#platform/clock/clock.ts";
import { type Member, member, type Roster } from "./roster.ts";
import type { Scenes } from "./scenes.schema.ts";
import type { Part, Sources } from "./telling.ts";

/** The plans of a year: one for everybody who has a head, two for whoever moves in the middle of it. */
export function partsOf(year: number, sources: Sources, isPast: boolean): Part[] {
  return sources.roster
    .filter(({ headNip }) => headNip !== null)
    .map((who) => ({ ...who, since: reachableSince(who, sources.roster) }))
    .filter(({ since }) => since < `${year}-12-01`)
    .flatMap((who) => partsOfPerson(who, year, sources, isPast));
}

/** Nobody plans before the own head is there, in whichever year the example is loaded. */
function reachableSince({ since, headNip }: Member, roster: Roster): string {
  const head = roster.find(({ nip }) => nip === headNip); // whoever is above the top is not in the list
  return head ? laterDay(since, reachableSince(head, roster)) : since;
}

function partsOfPerson(who: Member, year: number, { roster, scenes }: Sources, isPast: boolean): Part[] {
  const span = { year, startsOn: who.since > `${year}-01-01` ? who.since : `${year}-01-01` };
  const whole = { ...span, endsOn: `${year}-12-31`, ...under(who, who.headNip ?? "", year) };
  const move = isPast ? scenes.moveBack.past : scenes.moveBack.current;
  if (who.nip === move.nip) return movedBack(who, whole, move, roster);
  if (isPast && who.nip === scenes.away.lurah) return wentAway(who, whole, scenes, roster);
  return [{ ...whole, key: keyOf(year, who.nip), who }];
}

type Whole = Omit<Part, "key" | "who">;

function movedBack(who: Member, whole: Whole, move: Scenes["moveBack"]["past"], roster: Roster): Part[] {
  const { year } = whole;
  const on = `${year}-${move.on}`;
  const head = roster.find(({ title, unit }) => unit === move.unit && title.startsWith("Kepala"));
  const there = { ...who, unit: move.unit, title: move.title, depth: 1 + (head?.depth ?? 0) };
  const headNip = head?.nip ?? "";
  const first = { key: keyOf(year, who.nip), who: there, headNip, headKey: keyOf(year, headNip) };
  return [
    { ...whole, ...first, endsOn: addDays(on, -1) },
    { ...whole, key: keyOf(year, who.nip, 2), who, startsOn: on },
  ];
}

function wentAway(who: Member, whole: Whole, { away }: Scenes, roster: Roster): Part[] {
  const { year } = whole;
  const on = `${year}-${away.from}`;
  const there = { ...who, unit: away.unit, title: away.title, depth: 2 };
  const headNip = member(roster, away.reportsTo).nip;
  return [
    { ...whole, key: keyOf(year, who.nip), who, endsOn: addDays(on, -1) },
    {
      ...{ ...whole, key: keyOf(year, who.nip, 2), who: there, startsOn: on },
      ...{ headNip, headKey: keyOf(year, headNip) },
    },
  ];
}

function under(who: Member, headNip: string, year: number) {
  return { who, headNip, headKey: who.depth === 0 ? null : keyOf(year, headNip) };
}

export function keyOf(year: number, nip: string, number = 1): string {
  return `${year}/${nip}/${number}`;
}

/** Whoever appraises the person of a part on a day: a Plt in the time in which the lurah is away. */
export function headOn(part: Part, day: string, { scenes }: Sources, pastYear: number): string {
  const { lurah, acting, from } = scenes.away;
  const isAway = day >= `${pastYear}-${from}` && day <= `${pastYear}-12-31`;
  if (part.headNip !== lurah || !isAway) return part.headNip;
  return part.who.nip === acting ? scenes.head : acting;
}
