import { creditLevels } from "#rules/credit-points/credit-points.law.ts";
import { creditPoints } from "#rules/credit-points/credit-points.ts";
import type { Step } from "#rules/decision.ts";
import { followUpKinds } from "#rules/follow-up/follow-up.law.ts";
import { followUpTerm } from "#rules/follow-up/follow-up-term.ts";
import { NotInForce } from "#rules/law.ts";
import { objectionWindow } from "#rules/objection-window/objection-window.ts";
import { overallRatings } from "#rules/overall-rating/overall-rating.law.ts";
import { type AskedAgain, type Asker, codeIn, notOpened, restsOn } from "./asked-again.ts";

/** The rules of what a rating leads to: objections, follow-ups, credit points. */
export const afterRatingAskers: Readonly<Record<string, Asker>> = {
  "objection-window": windowAgain,
  "objection-kept": (step, law) => restsOn(step, law.find("objection", "decision")),
  "objection-changed": (step, law) => restsOn(step, law.find("objection", "decision")),
  "objection-explained-by": (step, law) => {
    const entry = law.find("objection", "explained-by");
    return restsOn(step, entry);
  },
  "follow-up-rating": ({ inputs, outcome }, law) => {
    const entry = law.find("follow-up", "proposes");
    const overall = codeIn(overallRatings, inputs.overall);
    return entry && overall ? opens(entry, entry.value[overall], { inputs, outcome }) : null;
  },
  "follow-up-results": (step, law) => coachingAgain(step, law.find("follow-up", "coaching"), "results"),
  "follow-up-conduct": (step, law) => coachingAgain(step, law.find("follow-up", "coaching"), "conduct"),
  "follow-up-repeated": ({ inputs }, law) => {
    const entry = law.find("follow-up", "repeated");
    if (!entry) return null;
    const { years, proposes } = entry.value;
    const outcome = Number(inputs.years) >= years ? proposes : notOpened;
    return { entry, value: [years, proposes], inputs, outcome };
  },
  "follow-up-rewards": ({ inputs }, law) => {
    const entry = law.find("follow-up", "rewards");
    if (!entry) return null;
    const open = entry.value.filter(({ years }) => years <= Number(inputs.years));
    return { entry, value: entry.value.map(({ years }) => years), inputs, outcome: open.length };
  },
  "follow-up-decider-reviewer": deciderAgain,
  "follow-up-decider-office": deciderAgain,
  "follow-up-not-improved": ({ inputs, outcome }, law) => {
    const entry = law.find("follow-up", "after-improvement");
    return entry ? opens(entry, entry.value, { inputs, outcome }) : null;
  },
  "follow-up-term": termAgain,
  "credit-percentage": ({ inputs }, law) => {
    const entry = law.find("credit-points", "percentages");
    const rating = codeIn(overallRatings, inputs.rating);
    if (!entry || !rating) return null;
    return { entry, value: [entry.value[rating]], inputs, outcome: entry.value[rating] };
  },
  "credit-coefficient": ({ inputs }, law) => {
    const level = codeIn(creditLevels, inputs.level);
    const entry = level && law.find("credit-points", level);
    if (!entry) return null;
    const { coefficient } = entry.value;
    return { entry, value: [coefficient], inputs, outcome: coefficient };
  },
  "credit-year": pointsAgain,
  "credit-months": pointsAgain,
};

function opens(
  entry: AskedAgain["entry"],
  open: readonly string[],
  { inputs, outcome }: Pick<Step, "inputs" | "outcome">,
): AskedAgain {
  return { entry, value: open, inputs, outcome: open.includes(String(outcome)) ? outcome : notOpened };
}

type Coaching = AskedAgain["entry"] & { value: { results: string; conduct: string } };

function coachingAgain({ inputs }: Step, entry: Coaching | undefined, part: "results" | "conduct") {
  return entry ? { entry, value: [entry.value[part]], inputs, outcome: entry.value[part] } : null;
}

/** Where nobody stands above, the office decides by the same law: who there was is not asked again. */
function deciderAgain(...[step, law]: Parameters<Asker>): ReturnType<Asker> {
  const kind = codeIn(followUpKinds, step.inputs.kind);
  const entry = law.find("follow-up", "decided-by");
  return kind && entry ? restsOn(step, entry, [entry.value[kind]]) : null;
}

function windowAgain(...[step, law]: Parameters<Asker>): ReturnType<Asker> {
  const entry = law.find("objection", "filing-days");
  const { receivedOn, lastDay } = step.inputs;
  if (!entry || typeof receivedOn !== "string") return null;
  // on the last day of then it was still open: what changes is the day
  const [again] = objectionWindow({ receivedOn, today: String(lastDay) }, law).because;
  return again ? { entry, value: [entry.value], inputs: again.inputs, outcome: step.outcome } : null;
}

function termAgain(...[step, law]: Parameters<Asker>): ReturnType<Asker> {
  const kind = codeIn(followUpKinds, step.inputs.kind);
  const { startsOn } = step.inputs;
  if (!kind || typeof startsOn !== "string") return null;
  const entry = law.find("follow-up", kind === "improvement" ? "improvement-months" : "coaching-years");
  const [again] = entry ? followUpTerm({ kind, startsOn }, law).because : [];
  return entry && again
    ? { entry, value: [entry.value], inputs: again.inputs, outcome: again.outcome }
    : null;
}

/** Of the level and the rating that stand in the steps before it. */
function pointsAgain(...[step, law, all]: Parameters<Asker>): ReturnType<Asker> {
  const inputOf = (rule: string, name: string) => all.find((one) => one.rule === rule)?.inputs[name];
  const rating = codeIn(overallRatings, inputOf("credit-percentage", "rating"));
  const level = codeIn(creditLevels, inputOf("credit-coefficient", "level"));
  const entry = law.find("credit-points", "rounding");
  if (!rating || !level || !entry) return null;
  try {
    const again = creditPoints({ level, rating, months: Number(step.inputs.months) }, law).because.at(-1);
    return again ? { entry, value: [again.outcome], inputs: again.inputs, outcome: again.outcome } : null;
  } catch (error) {
    if (error instanceof NotInForce) return null;
    throw error;
  }
}
