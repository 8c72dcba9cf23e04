import { satisfactionElements } from "#rules/satisfaction/satisfaction-survey.law.ts";
import type { PastAnswer, PastCase } from "#service/index.ts";
import { type Dice, diceOf } from "../invent/random.ts";
import { normal } from "./dice-shapes.ts";
import type { Opinions } from "./opinions.schema.ts";

/** Whose counter rated: its name, where its poster hangs, and the clock by which a day is known. */
export type RatedCounter = {
  readonly name: string;
  readonly pointId: string;
  readonly clock: { dayOf(at: Date): string; timeOf(at: Date): string };
};

/**
 * What citizens whose cases ended say of the service: the later and the longer the queue, the less content. Pure: the
 * same cases give the same answers.
 */
export function inventAnswers(
  cases: readonly PastCase[],
  counters: ReadonlyMap<string, RatedCounter>,
  opinions: Opinions,
  sealDay: string,
): PastAnswer[] {
  return cases.flatMap((past) => {
    const counter = counters.get(past.unitId);
    if (past.end.is === "open" || past.end.outcome === "withdrawn" || !counter) return [];
    const dice = diceOf(`${opinions.seed}/${past.number}`);
    return dice.chance(opinions.answered)
      ? [answerOf(past, past.end.closedAt, counter, { opinions, sealDay, dice })]
      : [];
  });
}

type Told = { opinions: Opinions; sealDay: string; dice: Dice };

function answerOf(past: PastCase, closedAt: Date, counter: RatedCounter, told: Told): PastAnswer {
  const { opinions, sealDay, dice } = told;
  const mood = moodOf(past, closedAt, counter, told);
  const said = (mean: number) =>
    dice.chance(opinions.leftOut)
      ? null
      : Math.min(4, Math.max(1, Math.round(mean + mood + 0.35 * normal(dice))));
  const elements = Object.fromEntries(
    satisfactionElements.map((code) => [code, said(opinions.elements[code] ?? 3)]),
  );
  const day = counter.clock.dayOf(closedAt);
  const atDesk = dice.chance(deskShare);
  return {
    answer: {
      ...{ ...none, ...elements, answerId: idOf(dice), serviceId: past.serviceId },
      comment: dice.chance(opinions.commented)
        ? dice.pick(mood < 0 ? opinions.discontent : opinions.content)
        : "",
    },
    ...(atDesk
      ? {
          channel: "desk",
          pointId: counter.pointId,
          day,
          hour: Number(counter.clock.timeOf(closedAt).slice(0, 2)),
        }
      : { channel: "case", pointId: null, day: `${day.slice(0, 7)}-01`, hour: null }),
    ...{ unitId: past.unitId, sealDay },
  };
}

const deskShare = 0.6;
const minutesOfTenth = 6;

/** How content somebody is, beside the usual: by the place, the queue, being late, and their own day. */
function moodOf(past: PastCase, closedAt: Date, { name }: RatedCounter, { opinions, dice }: Told): number {
  const late = past.dueAt !== null && closedAt > past.dueAt ? opinions.late : 0;
  const queue = ((past.waitedMinutes ?? 0) / minutesOfTenth) * opinions.perQueueTenth;
  return (opinions.places[name] ?? 0) + late + queue + 0.3 * normal(dice);
}

const none = { ageBand: null, sex: null, education: null, occupation: null, ...noElement() };

function noElement() {
  return {
    ...{ requirements: null, procedure: null, time: null, fee: null, product: null },
    ...{ competence: null, conduct: null, complaints: null, facilities: null },
  };
}

/** Drawn from the seed, so that loading again gives the same answers. */
function idOf(dice: Dice): string {
  const hex = Array.from({ length: 32 }, () => dice.whole(0, 15).toString(16)).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
