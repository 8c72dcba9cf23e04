import type { Day } from "#rules/day.ts";
import type { Step } from "#rules/decision.ts";
import { type LawData, lawOn } from "#rules/law.ts";
import { afterRatingAskers } from "./after-rating-again.ts";
import type { AskedAgain, Asker } from "./asked-again.ts";
import { ratingAskers } from "./rating-again.ts";

/** A decision that was recorded: its steps, the day on which it was made, and the day whose law it went by. */
export type Decided = {
  readonly because: readonly Step[];
  readonly decidedOn: Day;
  /** Null where it was not kept. */
  readonly lawOn: Day | null;
};

/** A step beside what its rule says when it is asked again. */
export type StepThenAndNow = {
  readonly step: Step;
  /** The day whose law is meant; null where the record did not keep it. */
  readonly on: Day | null;
  /** By what had been published when it was decided; null where it cannot be asked again. */
  readonly knownThen: AskedAgain | null;
  /** By what has been published by today, for the same day. */
  readonly knownNow: AskedAgain | null;
  /** Another entry of the law holds for that day than was known then. */
  readonly isMoved: boolean;
  /** The step would come to something else. */
  readonly differs: boolean;
};

const askers: Readonly<Record<string, Asker>> = { ...ratingAskers, ...afterRatingAskers };

/** Rules that go by the day of the decision itself, whatever time is rated. */
const byDayOfDecision: ReadonlySet<string> = new Set([
  "objection-kept",
  "objection-changed",
  "objection-explained-by",
  "follow-up-decider-reviewer",
  "follow-up-decider-office",
  "follow-up-not-improved",
]);

/**
 * Each step of a decision as its rule was known then and as it is known `today` for the same day: a value of the law can
 * be published after the day from which it holds.
 */
export function thenAndNow(decided: Decided, data: LawData, today: Day): StepThenAndNow[] {
  return decided.because.map((step) => {
    const on = lawDayOf(step, decided);
    const ask = askers[step.rule];
    if (!ask || on === null)
      return { step, on, knownThen: null, knownNow: null, isMoved: false, differs: false };
    const knownThen = ask(step, lawOn(data, on, decided.decidedOn), decided.because);
    const knownNow = ask(step, lawOn(data, on, today), decided.because);
    const isMoved = knownThen?.entry !== knownNow?.entry;
    return { step, on, knownThen, knownNow, isMoved, differs: differ(knownThen, knownNow) };
  });
}

/** The newest day on which anything of the law was published, up to `today`: a later decision knew all of it. */
export function newestPublication(data: LawData, today: Day): Day {
  const days = Object.values(data).flatMap((topic) =>
    Object.values<readonly { published: Day }[]>(topic).flatMap((entries) =>
      entries.map(({ published }) => published),
    ),
  );
  return (
    days
      .filter((day) => day <= today)
      .toSorted()
      .at(-1) ?? ""
  );
}

function lawDayOf({ rule, inputs }: Step, { decidedOn, lawOn }: Decided): Day | null {
  if (byDayOfDecision.has(rule)) return decidedOn;
  const own = rule === "objection-window" ? inputs.receivedOn : rule === "follow-up-term" && inputs.startsOn;
  return typeof own === "string" ? own : lawOn;
}

function differ(one: AskedAgain | null, other: AskedAgain | null): boolean {
  const said = (asked: AskedAgain | null) => asked && JSON.stringify([asked.inputs, asked.outcome]);
  return one !== null && other !== null && said(one) !== said(other);
}
