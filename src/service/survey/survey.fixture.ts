import { randomUUID } from "node:crypto";
import { callUnchecked } from "#platform/http/ask.ts";
import { satisfactionElements } from "#rules/satisfaction/satisfaction-survey.law.ts";
import { as } from "#test/setup/as.ts";
import { openCounters, type ServicesInWorld } from "#test/setup/service-world.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { answerAtDesk } from "./answer/answer-at-desk.ts";
import { makeSurveyPoint } from "./point/make-point.ts";
import type { PointChannel } from "./survey.schema.ts";

export type SurveyWorld = World & { counters: ServicesInWorld; desk: string; kiosk: string };

/** Counters, with a QR and a device at the ward. It is Tuesday 10 March 2026, nine o'clock or so. */
export async function surveyWorld(): Promise<SurveyWorld> {
  const world = await makeWorld();
  const counters = await openCounters(world);
  const pointAt = async (channel: PointChannel, place: string) =>
    (await as(world, "head", makeSurveyPoint, { unitId: world.units.ward, channel, place })).code;
  return {
    ...world,
    counters,
    desk: await pointAt("desk", "Loket 1"),
    kiosk: await pointAt("kiosk", "Ruang tunggu"),
  };
}

/** All nine elements answered alike, or as `more` says. */
export function answers(step: number, more: object = {}) {
  return {
    answerId: randomUUID(),
    ...Object.fromEntries(satisfactionElements.map((element) => [element, step])),
    ...more,
  };
}

let networks = 0;

/** Answers at a point from a network of its own. */
export function answerAt(world: World, code: string, step: number, more: object = {}): Promise<unknown> {
  networks += 1;
  const network = `198.51.${networks % 250}.${Math.floor(networks / 250)}/24`;
  const input = { agencyId: 1, code, ...answers(step, more) };
  return callUnchecked(answerAtDesk, input, { ...world.unsigned, network });
}
