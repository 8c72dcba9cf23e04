import { addDays, laterDay } from "#platform/clock/clock.ts";
import { workdayFrom } from "./days.ts";
import { headOn } from "./parts.ts";
import { byHand, draftPlan, type Written, withMeasured } from "./plan-draft.ts";
import type { Dice } from "./random.ts";
import type { Part, Sources, Telling } from "./telling.ts";

/** Where a plan's January ended. `agreedOn`: null where it was not agreed. */
export type Planned = Written & { agreedOn: string | null };

/** Writing, proposing, talking it over, agreeing: heads before those who serve their results. */
export function planYear(
  telling: Telling,
  part: Part,
  sources: Sources,
  dice: Dice,
  pastYear: number,
): Planned {
  const { key, who, year } = part;
  const { pools, scenes } = sources;
  const serves = (result: number) => servedBy(part, result);
  const isCurrent = year !== pastYear;
  const drafted = draftPlan(who, serves, pools, scenes, dice);
  const written = isCurrent ? withMeasured(drafted, who.nip, scenes) : byHand(drafted);
  const isTop = part.headKey === null;
  const wroteOn = workdayFrom(addDays(firstDay(part), isTop ? 0 : dice.whole(0, 2)));
  const proposedOn = workdayFrom(addDays(wroteOn, isTop ? 0 : dice.whole(0, 2)));
  const lane = isTop ? "" : who.nip; // others serve these results on the same day
  const by = (day: string) => headOn(part, day, sources, pastYear);
  telling.tell(wroteOn, who.nip, lane, { kind: "write-plan", plan: key, year, draft: written.draft });
  if (isCurrent && who.depth === 3 && dice.chance(0.04)) return { ...written, agreedOn: null };
  telling.tell(proposedOn, who.nip, lane, { kind: "propose", plan: key });
  if (dice.chance(0.25)) {
    const day = workdayFrom(addDays(proposedOn, 1));
    telling.tell(day, by(day), who.nip, {
      kind: "comment",
      plan: key,
      body: dice.pick(pools.words.comments),
    });
  }
  if (isCurrent && part.headNip === scenes.veryLateHead) return { ...written, agreedOn: null };
  const askedOn = workdayFrom(addDays(proposedOn, 3));
  const change = { kind: "ask-change", plan: key, reason: dice.pick(pools.words.changes) } as const;
  if (dice.chance(0.08)) {
    telling.tell(askedOn, by(askedOn), who.nip, change);
    if (isCurrent && dice.chance(0.5)) return { ...written, agreedOn: null };
    telling.tell(workdayFrom(addDays(askedOn, 2)), who.nip, who.nip, { kind: "propose", plan: key });
  }
  const agreedOn = workdayFrom(
    laterDay(addDays(askedOn, 3), addDays(proposedOn, waits(part, sources, dice))),
  );
  telling.tell(agreedOn, by(agreedOn), who.nip, { kind: "agree", plan: key });
  return { ...written, agreedOn };
}

/** Whoever leads a unit under the head of the agency serves one of hers and goals; who is below a result of the head. */
function servedBy({ headKey, year, who }: Part, result: number) {
  const servesGoal = who.depth === 0 || (who.depth === 1 && result > 0);
  if (headKey === null || servesGoal) return { goal: `${year}/agency/${result}` };
  return { plan: headKey, result };
}

/** The cascade takes a week a level. */
function firstDay({ startsOn, year, who }: Part): string {
  if (startsOn > `${year}-01-01`) return addDays(startsOn, 3);
  return `${year}-01-${["02", "02", "09", "16"][who.depth] ?? "23"}`;
}

/** In how many days the head answers. */
function waits({ headNip }: Part, { scenes }: Sources, dice: Dice): number {
  if (headNip === scenes.veryLateHead) return dice.whole(52, 60);
  if (scenes.lateHeads.includes(headNip)) return dice.whole(18, 26);
  return dice.whole(5, 9);
}
