import {
  type Dated,
  type Entries,
  inForce,
  type LawData,
  type LawValues,
  NotInForce,
  type Topic,
} from "./law.ts";

/** Some parameters of some topics with other values, parsed by the schema of the law itself; oldest first. */
export type LawAlternatives = { readonly [T in Topic]?: Alternatives<LawValues[T]> | undefined };
type Alternatives<Values> = { readonly [P in keyof Values]?: readonly Dated<Values[P]>[] | undefined };

/**
 * The law as if the alternatives had been enacted: each holds from its own day on, and what was enacted of that
 * parameter later is gone; before that day, and of every other parameter, nothing changes. `data` itself stays as it
 * is. Without alternatives it is the same law.
 * Throws `NotInForce` for a parameter of which nothing was in force on the first day of its alternative: that would be
 * a new law, not another value.
 */
export function lawAsIf(data: LawData, alternatives: LawAlternatives): LawData {
  const topic = <T extends Topic>(named: T) =>
    topicAsIf<LawValues[T]>(data[named], alternatives[named], named);
  return {
    "acting-appointment": topic("acting-appointment"),
    "annual-parts": topic("annual-parts"),
    complaints: topic("complaints"),
    "conduct-values": topic("conduct-values"),
    "credit-points": topic("credit-points"),
    "evaluation-cycle": topic("evaluation-cycle"),
    "follow-up": topic("follow-up"),
    grades: topic("grades"),
    nip: topic("nip"),
    "numeric-scale": topic("numeric-scale"),
    objection: topic("objection"),
    "organisation-rating": topic("organisation-rating"),
    "overall-rating": topic("overall-rating"),
    "personal-data": topic("personal-data"),
    "position-kinds": topic("position-kinds"),
    reminders: topic("reminders"),
    "service-cases": topic("service-cases"),
    "service-standard": topic("service-standard"),
    "satisfaction-survey": topic("satisfaction-survey"),
    "working-days": topic("working-days"),
  };
}

function topicAsIf<Values>(
  now: Entries<Values>,
  other: Alternatives<Values> | undefined,
  topic: string,
): Entries<Values> {
  const changed: { -readonly [P in keyof Values]: Entries<Values>[P] } = { ...now };
  for (const parameter in other) {
    const entries = other[parameter];
    if (entries !== undefined) changed[parameter] = withOther(now[parameter], entries, { topic, parameter });
  }
  return changed;
}

function withOther<T>(
  now: readonly Dated<T>[],
  other: readonly Dated<T>[],
  { topic, parameter }: { topic: string; parameter: string },
): readonly Dated<T>[] {
  const [first] = other;
  if (first === undefined) return now;
  if (inForce(now, first.from) === undefined) throw new NotInForce(topic, parameter, first.from);
  return [...now.filter(({ from }) => from < first.from), ...other];
}
