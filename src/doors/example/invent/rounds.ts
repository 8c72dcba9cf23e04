import { addDays } from "#platform/clock/clock.ts";
import { workday, workdayFrom } from "./days.ts";
import { keyOf } from "./parts.ts";
import { type Dice, diceOf } from "./random.ts";
import { member } from "./roster.ts";
import type { Sources, Telling } from "./telling.ts";

/** A round about a lurah, answered by most below and beside and counted. */
export function playRound(telling: Telling, year: number, sources: Sources): void {
  const { leader, from, closesOn } = sources.scenes.rounds.past;
  const dice = diceOf(`round/${year}`);
  const round = `round/${year}`;
  const last = `${year}-${closesOn}`;
  startOn(telling, sources, { round, leader, day: workdayFrom(`${year}-${from}`), last });
  answer(telling, sources, { round, leader, day: workdayFrom(`${year}-${from}`), share: 0.8 }, dice);
  telling.tell(workdayFrom(addDays(last, 1)), leader, "", { kind: "close-round", round });
}

/** The one that is open on the story's day. */
export function playOpenRound(telling: Telling, year: number, sources: Sources): void {
  const { leader } = sources.scenes.rounds.current;
  const day = workday(addDays(sources.today, -5));
  if (day < `${year}-01-08`) return;
  const round = `round/${year}`;
  startOn(telling, sources, { round, leader, day, last: addDays(sources.today, 9) });
  answer(telling, sources, { round, leader, day, share: 0.3 }, diceOf(round));
}

type Started = { round: string; leader: string; day: string; last: string };

function startOn(telling: Telling, { scenes }: Sources, { round, leader, day, last }: Started): void {
  telling.tell(day, scenes.office, "", { kind: "start-round", round, leader, closesOn: last });
}

type Answered = { round: string; leader: string; day: string; share: number };

function answer(telling: Telling, { roster, scenes, pools }: Sources, asked: Answered, dice: Dice): void {
  const { round, leader, day, share } = asked;
  const { headNip } = member(roster, leader);
  const around = roster.filter(
    (one) => one.headNip === leader || (one.headNip === headNip && one.nip !== leader),
  );
  const busy = [scenes.away.lurah, ...(share < 0.5 ? [leader] : [])];
  for (const { nip } of around.filter((one) => !busy.includes(one.nip))) {
    const words = { keep: dice.pick(pools.words.rounds.keep), try: dice.pick(pools.words.rounds.try) };
    const scores = Array.from({ length: 10 }, () => (dice.chance(0.08) ? 0 : dice.whole(2, 4)));
    if (!dice.chance(share)) continue;
    const on = workdayFrom(addDays(day, dice.whole(1, 3)));
    telling.tell(on, nip, round, { kind: "answer-round", round, scores, ...words });
  }
}

/** Questions to colleagues: answered ones in the past year, open ones on the story's day. */
export function askAround(telling: Telling, pastYear: number, { roster, pools, today }: Sources): void {
  const asking = roster.filter(({ depth, since }) => depth === 1 && since < `${pastYear}-01-01`).slice(2, 6);
  for (const [index, { nip }] of asking.entries()) {
    const of = asking.filter((one) => one.nip !== nip).map((one) => one.nip);
    const question = pools.words.questions[index % 2] ?? "";
    const plan = keyOf(pastYear, nip);
    const day = workday(`${pastYear}-05-${12 + index}`);
    const ask = { kind: "ask-feedback", question, of: of.slice(0, 2) } as const;
    telling.tell(day, nip, nip, { ...ask, plan, dueOn: addDays(day, 14) });
    const body = pools.words.answers[index % 2] ?? "";
    telling.tell(addDays(day, 4), of[0] ?? "", nip, { kind: "answer-feedback", plan, body });
    const open = workday(addDays(today, -3));
    if (index > 1 || open < `${pastYear + 1}-03-20` || open > `${pastYear + 1}-12-01`) continue;
    const now = { plan: keyOf(pastYear + 1, nip), dueOn: addDays(today, 7) };
    telling.tell(open, nip, nip, { ...ask, ...now });
  }
}
