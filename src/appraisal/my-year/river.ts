import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { dayIn, earlierDay, laterDay } from "#platform/clock/clock.ts";
import { say } from "#platform/words/words.ts";
import type { Stone } from "#ui/chart/year-river.tsx";
import type { MyYear } from "./my-year.ts";

/** The stones in the river of a year: the plan, each evaluation; with what came of it. */
export function stonesOf({ plan, planningDeadline }: MyYear, timeZone: string): Stone[] {
  const agreed = plan?.state.kind === "agreed";
  const planStone: Stone = {
    day:
      agreed && plan
        ? (plan.agreedOn ?? plan.startsOn)
        : laterDay(planningDeadline, plan?.startsOn ?? planningDeadline), // a later part begins after it
    label: say(agreed ? "year.stone.agreed" : "year.stone.plan"),
    state: agreed ? "done" : "open",
  };
  const evaluations = (plan?.intervals ?? []).map(({ code, endsOn }): Stone => {
    const decided = plan?.evaluations.find((evaluation) => evaluation.interval === code);
    const day =
      decided && code === "annual" ? earlierDay(endsOn, dayIn(timeZone, decided.decidedAt)) : endsOn;
    const note = decided && say(`rules.value.${decided.overall}`);
    return { day, label: intervalName(code), state: decided ? "done" : "open", ...(note ? { note } : {}) };
  });
  const lastQuarter = evaluations.at(-2);
  // the last periodic evaluation and the annual one end on the same day: one stone, or they cover each other
  const shown =
    lastQuarter && lastQuarter.day === evaluations.at(-1)?.day ? evaluations.toSpliced(-2, 1) : evaluations;
  return [planStone, ...shown];
}
