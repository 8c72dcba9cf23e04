import { addDays } from "#platform/clock/clock.ts";
import { workday, workdayFrom } from "./days.ts";
import { headOn, keyOf } from "./parts.ts";
import { member } from "./roster.ts";
import type { Part, Sources, Telling } from "./telling.ts";

/** Who begins the year elsewhere and comes back in the middle of it. */
export function playMove(telling: Telling, year: number, { scenes, roster }: Sources, isPast: boolean): void {
  const { nip, unit, title, on } = isPast ? scenes.moveBack.past : scenes.moveBack.current;
  const { office } = scenes;
  const home = member(roster, nip);
  const begin = {
    kind: "appoint",
    nip,
    startsOn: `${year}-01-02`,
    decree: `821/007/KEC-PLJ/${year}`,
  } as const;
  telling.tell(`${year}-01-02`, office, "", { ...begin, to: { unit, title } });
  const back = { startsOn: `${year}-${on}`, decree: `821/144/KEC-PLJ/${year}` };
  telling.tell(workday(`${year}-${on}`), office, "", { ...begin, ...back, to: home });
}

/** A lurah has another task for some months, and the secretary of the ward stands in: "Plt" fills a vacancy. */
export function playAway(telling: Telling, year: number, { scenes, roster }: Sources): void {
  const { lurah, acting, from, until, unit, title, reportsTo } = scenes.away;
  const { office } = scenes;
  const startsOn = `${year}-${from}`;
  const day = workday(startsOn);
  const place = { unit, title };
  const above = member(roster, reportsTo);
  const seat = member(roster, lurah);
  const decree = `821/201/KEC-PLJ/${year}`;
  telling.tell(day, office, "", { kind: "add-position", place, level: "pelaksana", reportsTo: above });
  telling.tell(day, office, "", { kind: "appoint", nip: lurah, to: place, startsOn, decree });
  const stand = { kind: "stand-in", nip: acting, as: "plt", for: seat, decree } as const;
  telling.tell(day, office, "", { ...stand, startsOn, endsOn: `${year}-12-31` });
  const back = { kind: "appoint", nip: lurah, to: seat, startsOn: `${year + 1}-${until}`, decree } as const;
  telling.tell(workday(`${year}-12-29`), office, "", back);
}

/** Whoever stands in on the story's day: the lurah is on leave this week and the next. */
export function playStandIn(telling: Telling, year: number, { scenes, roster, today }: Sources): void {
  const startsOn = workday(addDays(today, -5));
  if (startsOn < `${year}-01-08`) return;
  const { nip, forNip } = scenes.standsInNow;
  const span = { startsOn, endsOn: addDays(today, 9), decree: `800/318/KEC-PLJ/${year}` };
  const stand = { kind: "stand-in", nip, as: "plh", for: member(roster, forNip) } as const;
  telling.tell(startsOn, scenes.office, "", { ...stand, ...span });
}

/** Long leave and the accounts of credit points, as the personnel office keeps them. */
export function keepFiles(telling: Telling, year: number, { scenes, roster }: Sources): void {
  const { nip, kind, from, until, decree } = scenes.leave;
  const span = { startsOn: `${year}-${from}`, endsOn: `${year}-${until}` };
  const leave = { kind: "record-absence", nip, absence: kind, ...span, decree } as const;
  telling.tell(workday(addDays(span.startsOn, -7)), scenes.office, "", leave);
  for (const opening of scenes.openings) {
    const { since } = member(roster, opening.nip);
    const day = workdayFrom(since > `${year}-01-12` ? addDays(since, 14) : `${year}-01-12`);
    telling.tell(day, scenes.office, "", { kind: "record-opening", ...opening });
  }
}

/** Objections to the annual result: filed in time, both sides heard, decided before the year is closed. */
export function playObjections(
  telling: Telling,
  year: number,
  parts: readonly Part[],
  sources: Sources,
): void {
  for (const { nip, reasons, question, self, head, outcome, decision } of sources.scenes.objections) {
    const part = parts.find(({ key }) => key === keyOf(year, nip));
    if (!part) continue;
    const plan = part.key;
    const on = (day: string) => workdayFrom(`${year + 1}-01-${day}`);
    const rater = headOn(part, `${year}-12-18`, sources, year);
    const reviewer = member(sources.roster, rater).headNip ?? "";
    telling.tell(on("04"), nip, nip, { kind: "object", plan, reasons });
    const ask = { kind: "ask-explanations", plan, question, answerBy: on("14") } as const;
    telling.tell(on("06"), reviewer, nip, ask);
    telling.tell(on("08"), nip, nip, { kind: "explain", plan, body: self });
    telling.tell(on("08"), rater, nip, { kind: "explain", plan, body: head });
    telling.tell(on("12"), reviewer, nip, { kind: "decide-objection", plan, outcome, reasons: decision });
  }
}
