import { addDays } from "#platform/clock/clock.ts";
import { workday, workdayFrom } from "./days.ts";
import { figureAt, type Strength } from "./figures.ts";
import { headOn } from "./parts.ts";
import type { Planned } from "./planning.ts";
import type { Dice } from "./random.ts";
import type { Part, Sources, Telling } from "./telling.ts";

/** A plan that is agreed, and how its year goes. */
export type Going = {
  part: Part;
  planned: Planned & { agreedOn: string };
  strength: Strength;
  pastYear: number;
};

export const quarters = [
  { code: "q1", lastDay: "03-31", share: 0.25 },
  { code: "q2", lastDay: "06-30", share: 0.5 },
  { code: "q3", lastDay: "09-30", share: 0.75 },
] as const;

/** What a person records, the steps that they set themselves, and whether others may learn from it. */
export function workThrough(telling: Telling, going: Going, sources: Sources, dice: Dice): void {
  const { part, planned } = going;
  const ends = [
    ...quarters.map(({ lastDay, share }) => ({ day: `${part.year}-${lastDay}`, share })),
    { day: `${part.year}-12-05`, share: 1 },
  ];
  for (const { day, share } of ends) {
    const on = workday(addDays(day, -dice.whole(0, 6)));
    const isAway = isOnLeave(part, on, sources);
    if (on < planned.agreedOn || on > part.endsOn || isAway) continue;
    recordOn(telling, going, sources, dice, { on, share });
  }
  const sharedOn = workdayFrom(addDays(planned.agreedOn, 20));
  if (dice.chance(0.25))
    telling.tell(sharedOn, part.who.nip, part.who.nip, { kind: "share", plan: part.key });
  if (dice.chance(0.3)) setStep(telling, going, sources, dice);
}

type When = { on: string; share: number };

function recordOn(
  telling: Telling,
  { part, planned, strength }: Going,
  { pools }: Sources,
  dice: Dice,
  { on, share }: When,
) {
  const { who, key } = part;
  const notes = strength === "weak" ? pools.words.progress.behind : pools.words.progress.well;
  const thrown = planned.growing.flatMap((indicators, result) =>
    indicators.map((indicator, number) => {
      const value = figureAt(indicator, share, strength, dice);
      return { at: [result, number] as const, value, note: dice.chance(0.5) ? dice.pick(notes) : "" };
    }),
  );
  const entries = thrown.filter(({ at: [result, number] }) => !fillsItself(planned, result, number));
  const link = dice.chance(0.3) ? `https://contoh.example/${dice.pick(pools.words.evidence)}-${on}` : null;
  telling.tell(on, who.nip, who.nip, { kind: "record", plan: key, entries, link });
}

function fillsItself({ draft }: Planned, result: number, number: number): boolean {
  return draft.results[result]?.indicators[number]?.measured !== undefined;
}

function setStep(telling: Telling, { part, planned }: Going, { pools }: Sources, dice: Dice): void {
  const { who, key, year } = part;
  const setOn = workdayFrom(addDays(planned.agreedOn, 2));
  const dueOn = `${year}-${dice.pick(["05-29", "06-26", "10-16"])}`;
  if (dueOn <= setOn || dueOn > part.endsOn) return;
  const title = dice.pick(pools.words.milestones);
  telling.tell(setOn, who.nip, who.nip, { kind: "add-milestone", plan: key, at: [0, 0], title, dueOn });
  const reachedOn = workday(addDays(dueOn, -dice.whole(0, 5)));
  if (dice.chance(0.75)) telling.tell(reachedOn, who.nip, who.nip, { kind: "reach-milestone", plan: key });
}

export function isOnLeave({ who, year }: Part, day: string, { scenes }: Sources): boolean {
  const { nip, from, until } = scenes.leave;
  return who.nip === nip && day >= `${year}-${from}` && day <= `${year}-${until}`;
}

/** What head and colleagues say over the year, and what the two agree on. */
export function talkThrough(telling: Telling, going: Going, sources: Sources, dice: Dice): void {
  const { part, planned } = going;
  const { words } = sources.pools;
  const { who, key, year } = part;
  const lane = who.nip;
  const on = (monthDay: string, days: number) => workday(addDays(`${year}-${monthDay}`, dice.whole(0, days)));
  const isPossible = (day: string) =>
    day > planned.agreedOn && day < part.endsOn && !isOnLeave(part, day, sources);
  const head = (day: string) => headOn(part, day, sources, going.pastYear);
  const said = [on("04-20", 25), on("08-10", 25), on("10-20", 20)].filter(() => dice.chance(0.55));
  for (const day of said.filter(isPossible)) {
    const about = dice.pick(words.feedback);
    const by = dice.chance(0.65) ? head(day) : colleagueOf(part, day, sources, dice);
    telling.tell(day, by ?? head(day), lane, { kind: "give-feedback", plan: key, ...about });
    const answer = { kind: "reply", plan: key, body: dice.pick(words.replies) } as const;
    if (dice.chance(0.4)) telling.tell(workdayFrom(addDays(day, 1)), who.nip, lane, answer);
  }
  const coached = on("05-18", 20);
  if (dice.chance(0.3) && isPossible(coached)) {
    const step = { ...dice.pick(words.coaching), nextStepOn: addDays(coached, 21) };
    telling.tell(coached, head(coached), lane, { kind: "coach", plan: key, ...step });
    const done = { kind: "finish-step", plan: key } as const;
    if (dice.chance(0.7)) telling.tell(workdayFrom(addDays(coached, 19)), who.nip, lane, done);
  }
  for (const day of [on("03-16", 12), on("06-15", 12), on("09-14", 12)].filter(isPossible)) {
    if (!dice.chance(0.35)) continue;
    const point = { kind: "add-point", plan: key, body: dice.pick(words.points) } as const;
    if (dice.chance(0.4)) telling.tell(day, who.nip, lane, point);
    telling.tell(day, head(day), lane, {
      kind: "hold-dialogue",
      plan: key,
      agreed: dice.pick(words.dialogues),
    });
    const confirm = { kind: "confirm-dialogue", plan: key } as const;
    if (dice.chance(0.85)) telling.tell(workdayFrom(addDays(day, 1)), who.nip, lane, confirm);
  }
}

/** Somebody under the same head, there since before the day. */
function colleagueOf(part: Part, day: string, { roster, scenes }: Sources, dice: Dice): string | null {
  const movers = [scenes.moveBack.past.nip, scenes.moveBack.current.nip, scenes.away.lurah];
  const beside = roster.filter(
    ({ nip, headNip, since }) =>
      headNip === part.headNip && nip !== part.who.nip && since < day && !movers.includes(nip),
  );
  return beside.length > 0 ? dice.pick(beside).nip : null;
}
