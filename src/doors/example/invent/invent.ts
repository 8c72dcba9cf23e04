import { addDays } from "#platform/clock/clock.ts";
import { playCalibration } from "./calibration.ts";
import { workday } from "./days.ts";
import type { Deed } from "./deed.ts";
import type { Strength } from "./figures.ts";
import { closeYear, prepareYear, rateUnits, renewTasks } from "./office.ts";
import { partsOf } from "./parts.ts";
import { planYear } from "./planning.ts";
import { diceOf } from "./random.ts";
import { rateThrough } from "./rating.ts";
import { askAround, playOpenRound, playRound } from "./rounds.ts";
import { keepFiles, playAway, playMove, playObjections, playStandIn } from "./scenes.ts";
import { strengthsOf } from "./strengths.ts";
import { type Part, type Sources, Telling } from "./telling.ts";
import { talkThrough, workThrough } from "./working.ts";

/** Who is played by hand in the year that runs: see story.yaml. Their past year is invented like everybody's. */
export type Played = readonly string[];

/**
 * All that happens from the first day of the past year to the story's day, in the order of days. Pure: the same
 * sources give the same deeds. Nothing is done here; `perform` does them one by one through procedures.
 */
export function invent(sources: Sources, played: Played): Deed[] {
  const year = Number(sources.today.slice(0, 4));
  const past = year - 1;
  const telling = new Telling(sources.today);
  prepareYear(telling, past, `${past}-01-01`, sources);
  keepFiles(telling, past, sources);
  playMove(telling, past, sources, true);
  playAway(telling, past, sources);
  const lived = partsOf(past, sources, true);
  liveAll(telling, past, lived, sources);
  playRound(telling, past, sources);
  askAround(telling, past, sources);
  playCalibration(telling, past, sources);
  renewTasks(telling, past, sources);
  rateUnits(telling, past, sources);
  closeYear(telling, past, sources);
  playObjections(telling, past, lived, sources);
  prepareYear(telling, year, workday(`${past}-12-15`), sources);
  playMove(telling, year, sources, false);
  playStandIn(telling, year, sources);
  rateUnits(telling, year, sources);
  const running = partsOf(year, sources, false).filter(({ who }) => !played.includes(who.nip));
  liveAll(telling, past, running, sources);
  playOpenRound(telling, year, sources);
  readNotices(telling, sources);
  return telling.deeds.toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

function liveAll(telling: Telling, pastYear: number, parts: readonly Part[], sources: Sources): void {
  const strengths = strengthsOf(parts[0]?.year ?? pastYear, sources);
  for (const part of parts) live(telling, part, strengths.get(part.who.nip) ?? "usual", sources, pastYear);
}

function live(telling: Telling, part: Part, strength: Strength, sources: Sources, pastYear: number): void {
  const dice = diceOf(`${sources.pools.words.seed}/${part.key}`);
  const planned = planYear(telling, part, sources, dice, pastYear);
  const { agreedOn } = planned;
  if (agreedOn === null) return;
  const going = { part, planned: { ...planned, agreedOn }, strength, pastYear };
  workThrough(telling, going, sources, dice);
  talkThrough(telling, going, sources, dice);
  rateThrough(telling, going, sources, dice);
}

/** Everybody has read what came up to a few days ago; the newest notices wait. */
function readNotices(telling: Telling, { roster, today }: Sources): void {
  const day = workday(addDays(today, -4));
  const outside = roster.find(({ depth }) => depth === 0)?.headNip;
  if (outside) telling.tell(day, outside, outside, { kind: "read-notices" });
  for (const { nip, since } of roster) if (since < day) telling.tell(day, nip, nip, { kind: "read-notices" });
}
