import type { FieldFault } from "#platform/errors/refusal.ts";
import { followUpTerm } from "#rules/follow-up/follow-up-term.ts";
import type { Law } from "#rules/law.ts";
import type { FollowUp, FollowUpContent } from "./follow-up.schema.ts";
import { isPlan } from "./follow-up-state.ts";

type Kind = Pick<FollowUp, "kind">["kind"];

/** What is wrong with the days however much is still missing: an order that cannot be, or longer than the law lets it. */
export function dayFaults(kind: Kind, content: FollowUpContent, law: Law): FieldFault[] {
  const { startsOn, endsOn, actions, reviewDays } = content;
  if (!startsOn || !endsOn) return [];
  if (endsOn <= startsOn) return [{ path: "endsOn", code: "follow-up.ends-before" }];
  const lastDay = followUpTerm({ kind, startsOn }, law).value;
  if (lastDay && endsOn > lastDay)
    return [{ path: "endsOn", code: "follow-up.too-long", facts: { last: lastDay } }];
  const isOutside = (day: string | null) => day !== null && (day < startsOn || day > endsOn);
  const facts = { from: startsOn, to: endsOn };
  return [
    ...actions.flatMap(({ dueOn }, index) =>
      isOutside(dueOn) ? [{ path: `actions.${index}.dueOn`, code: "follow-up.day-outside", facts }] : [],
    ),
    ...reviewDays.flatMap((day, index) =>
      isOutside(day) ? [{ path: `reviewDays.${index}`, code: "follow-up.day-outside", facts }] : [],
    ),
  ];
}

/** What is missing before it can be handed in. */
export function missingFaults(kind: Kind, content: FollowUpContent, today: string): FieldFault[] {
  const needed = (path: string, isThere: unknown, code = "follow-up.needed") =>
    isThere ? [] : [{ path, code }];
  const { goal, rewards, startsOn, endsOn, actions } = content;
  if (!isPlan({ kind }))
    return [...needed("goal", goal), ...(kind === "reward" ? needed("rewards", rewards.length > 0) : [])];
  const isPast = startsOn !== null && startsOn < today;
  return [
    ...needed("goal", goal),
    ...needed("startsOn", startsOn),
    ...(isPast ? [{ path: "startsOn", code: "follow-up.starts-past" }] : []),
    ...needed("endsOn", endsOn),
    ...(kind === "improvement" ? needed("actions.0.body", actions.length > 0, "follow-up.needs-action") : []),
    ...actions.flatMap(({ body, helper, proof, dueOn }, index) => [
      ...needed(`actions.${index}.body`, body),
      ...needed(`actions.${index}.helper`, helper),
      ...needed(`actions.${index}.proof`, proof),
      ...needed(`actions.${index}.dueOn`, dueOn),
    ]),
  ];
}

/** Rewards that the years before do not open. */
export function rewardFaults({ rewards }: FollowUpContent, open: readonly string[]): FieldFault[] {
  return rewards.every((reward) => open.includes(reward))
    ? []
    : [{ path: "rewards", code: "follow-up.reward-not-open" }];
}
