import type { FieldFault } from "#platform/errors/refusal.ts";
import type { Form } from "#platform/http/form.ts";
import { type Attempt, firstAttempt } from "#ui/form/attempt.ts";
import { type FollowUpContent, followUpLimits } from "./follow-up.schema.ts";

const actionParts = ["actionId", "body", "helper", "proof", "dueOn"] as const;
const spareActions = 2;

/** How many lines stand on the form: what is there, and room for more. */
export function linesFor({ actions }: { actions: readonly unknown[] }) {
  const { actionsMax, reviewDaysMax } = followUpLimits;
  return {
    actions: Math.min(actionsMax, Math.max(3, actions.length + spareActions)),
    reviews: reviewDaysMax,
  };
}

/** The form as it was kept. */
export function keptAttempt(content: FollowUpContent): Attempt {
  const { goal, rewards, startsOn, endsOn, actions, reviewDays } = content;
  const lines = actions.flatMap((action, index) =>
    actionParts.map((part) => [`actions.${index}.${part}`, action[part] ?? ""]),
  );
  const days = reviewDays.map((day, index) => [`reviewDays.${index}`, day]);
  return firstAttempt({
    ...{ goal, rewards, startsOn: startsOn ?? "", endsOn: endsOn ?? "" },
    ...Object.fromEntries([...lines, ...days]),
  });
}

/** Lines that somebody filled in, with the number that each has on the form. */
function filledLines(form: Form): number[] {
  const { actionsMax } = followUpLimits;
  return Array.from({ length: actionsMax }, (_, index) => index).filter((index) =>
    actionParts.some((part) => part !== "actionId" && form.text(`actions.${index}.${part}`) !== ""),
  );
}

/** What the form says, as the command takes it; empty lines are none. */
export function contentIn(form: Form) {
  return {
    goal: form.text("goal"),
    rewards: form.all("rewards"),
    startsOn: form.optional("startsOn") ?? null,
    endsOn: form.optional("endsOn") ?? null,
    actions: filledLines(form).map((index) => ({
      actionId: form.optional(`actions.${index}.actionId`),
      body: form.text(`actions.${index}.body`),
      helper: form.text(`actions.${index}.helper`),
      proof: form.text(`actions.${index}.proof`),
      dueOn: form.optional(`actions.${index}.dueOn`) ?? null,
    })),
    reviewDays: reviewLines(form).map((index) => form.text(`reviewDays.${index}`)),
  };
}

function reviewLines(form: Form): number[] {
  return Array.from({ length: followUpLimits.reviewDaysMax }, (_, index) => index).filter(
    (index) => form.text(`reviewDays.${index}`) !== "",
  );
}

/** The field on the form that a path of the command's input stands in: empty lines were left out on the way. */
export function fieldOfPath(form: Form): (path: FieldFault["path"]) => string {
  return (path) => {
    const [list = "", index = "", ...rest] = path.split(".");
    if (list !== "actions" && list !== "reviewDays") return path;
    const line = (list === "actions" ? filledLines(form) : reviewLines(form))[Number(index)];
    return line === undefined ? path : [list, line, ...rest].join(".");
  };
}
