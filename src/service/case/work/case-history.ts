import { say } from "#platform/words/words.ts";
import type { TimelineEvent } from "#ui/layout/timeline.tsx";
import { showInstant } from "#ui/locale.ts";
import { labelOf } from "../case-words.tsx";
import type { ShownCase } from "./read-case.ts";

type Happened = { at: Date; title: string; text: string };

/** Steps, pauses, the end and what was out of the ordinary, the newest first; of one moment the later one first. */
export function eventsOf(shown: ShownCase): TimelineEvent[] {
  const happened = [
    ...sourceOf(shown),
    ...stepsOf(shown),
    ...pausesOf(shown),
    ...exceptionsOf(shown),
    ...endsOf(shown),
  ]
    .sort((one, other) => one.at.getTime() - other.at.getTime()) // stable: of one moment in the order of the lists
    .reverse();
  return happened.map(({ at, title, text }, place) => ({
    ...{ title, text, when: showInstant(at), at: at.toISOString() },
    state: shown.open && place === 0 ? ("now" as const) : ("done" as const),
  }));
}

/** What another application told of was not taken in here. */
function sourceOf({ source, receivedAt }: ShownCase): Happened[] {
  return source
    ? [{ at: receivedAt, title: say("case.imported"), text: `${source.name} · ${source.reference}` }]
    : [];
}

/** A step that stays the same while hands change is no second step: it was passed on, or taken. */
function stepsOf({ taken, steps }: ShownCase): Happened[] {
  return taken.map(({ step, by, unitName, note, beganAt }, at) => {
    const isSame = at > 0 && taken[at - 1]?.step === step;
    const to = [by, unitName].filter(Boolean).join(" · ");
    if (isSame && note) return { at: beganAt, title: say("case.passed-on", { to }), text: note };
    if (isSame) return { at: beganAt, title: say("case.taken", { by: by ?? "" }), text: unitName };
    const recorded = by ? say("case.recorded-by", { by }) : say("case.nobody");
    return {
      ...{ at: beganAt, title: say("case.begun", { step: labelOf(step, steps) }) },
      text: [recorded, unitName, note].filter(Boolean).join(" · "),
    };
  });
}

function pausesOf({ pauses, closure }: ShownCase): Happened[] {
  return pauses.flatMap(({ beganAt, endedAt, reason, askedFor }) => [
    { at: beganAt, title: say(`case.pause.${reason}`), text: askedFor },
    // closed while it waited: the clock did not go on
    ...(endedAt && endedAt.getTime() !== closure?.closedAt.getTime()
      ? [{ at: endedAt, title: say("case.resumed"), text: "" }]
      : []),
  ]);
}

function exceptionsOf({ exceptions }: ShownCase): Happened[] {
  return exceptions.map(({ at, kind, about, reason, by }) => ({
    ...{ at, title: say(`case.exception.${kind}`) },
    text: [kind === "corrected" ? fieldsIn(about) : about, reason, by && say("case.recorded-by", { by })]
      .filter(Boolean)
      .join(" · "),
  }));
}

function fieldsIn(about: string): string {
  const words: Readonly<Record<string, string>> = {
    name: say("case.name"),
    phone: say("case.phone"),
    service: say("case.service"),
  };
  return about
    .split("; ")
    .map((field) => words[field] ?? field)
    .join(", ");
}

function endsOf({ closure, reopenings, pickedUp }: ShownCase): Happened[] {
  return [
    ...reopenings.map(({ at, by, reason }) => ({
      ...{ at, title: say("case.reopened") },
      text: [by && say("case.recorded-by", { by }), reason].filter(Boolean).join(" · "),
    })),
    ...(closure
      ? [
          {
            ...{ at: closure.closedAt, title: say(`case.outcome.${closure.outcome}`) },
            text: [closure.by && say("case.recorded-by", { by: closure.by }), closure.reason]
              .filter(Boolean)
              .join(" · "),
          },
        ]
      : []),
    ...(pickedUp ? [{ at: pickedUp.at, title: say("case.state.picked-up"), text: pickedUp.by }] : []),
  ];
}
