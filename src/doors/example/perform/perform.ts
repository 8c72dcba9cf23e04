import { Refusal } from "#platform/errors/refusal.ts";
import type { Call } from "#platform/procedures/services.ts";
import type { Act, Deed } from "../invent/deed.ts";
import { objectionDeeds } from "./objection-deeds.ts";
import { officeDeeds } from "./office-deeds.ts";
import type { Acting, Performers } from "./performer.ts";
import { planDeeds } from "./plan-deeds.ts";
import { ratingDeeds } from "./rating-deeds.ts";
import type { Stage } from "./stage.ts";
import { workDeeds } from "./work-deeds.ts";

const performers: Performers<Act["kind"]> = {
  ...officeDeeds,
  ...planDeeds,
  ...workDeeds,
  ...ratingDeeds,
  ...objectionDeeds,
};

/** The call of one person on a day of the story. */
export type CallOn = (nip: string, day: string) => Promise<Call>;
export type Progress = (done: number, of: number) => void;

/** As many people as the pool of the smallest machine serves at once. */
const atOnce = 4;

/** Does the deeds day by day: the office first, then everybody's of that day, a few people at once. */
export async function perform(deeds: readonly Deed[], stage: Stage, callOn: CallOn, told: Progress) {
  let done = 0;
  const doOne = async ({ by, day, act }: Deed) => {
    await performOne(act, { stage, call: await callOn(by, day), by, day }).catch((error: unknown) => {
      throw stopped(`${day}: ${act.kind} by ${by}`, error);
    });
    done += 1;
    told(done, deeds.length);
  };
  for (const ofDay of Map.groupBy(deeds, ({ day }) => day).values()) {
    const lanes = Map.groupBy(ofDay, ({ lane }) => lane);
    for (const deed of lanes.get("") ?? []) await doOne(deed);
    lanes.delete("");
    await fewAtOnce([...lanes.values()], async (lane) => {
      for (const deed of lane) await doOne(deed);
    });
  }
}

/** The log shows no cause, so what was refused stands in the sentence. */
function stopped(where: string, error: unknown): Error {
  const faults = error instanceof Refusal ? ` ${JSON.stringify(error.faults)}` : "";
  return new Error(`the example's story stops on ${where}: ${String(error)}${faults}`, { cause: error });
}

function performOne(act: Act, acting: Acting): Promise<void> {
  // the performer under an act's kind takes that act: TypeScript cannot follow this through a union
  const does = performers[act.kind] as (act: Act, acting: Acting) => Promise<void>;
  return does(act, acting);
}

async function fewAtOnce<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, waiting.length) }, worker));
}
