import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";

const Nip = z.string().length(18);
const MonthDay = z.string().regex(/^\d\d-\d\d$/);
const Move = z.strictObject({ nip: Nip, unit: z.string(), title: z.string(), on: MonthDay });

const Objection = z.strictObject({
  nip: Nip,
  reasons: z.string(),
  question: z.string(),
  self: z.string(),
  head: z.string(),
  outcome: z.enum(["kept", "changed"]),
  decision: z.string(),
});

/** An indicator whose progress comes from a measure of the person's own work, or of their unit. */
const MeasuredIndicator = z.strictObject({
  nip: Nip,
  measure: z.string(),
  ofWhom: z.enum(["person", "unit"]),
  statement: z.string(),
  target: z.number(),
  unit: z.string(),
  comparison: z.enum(["at-least", "at-most"]),
});

/** See examples/plaju/scenes.yaml. */
export const Scenes = z.strictObject({
  office: Nip,
  head: Nip,
  moveBack: z.strictObject({ past: Move, current: Move }),
  away: z.strictObject({
    lurah: Nip,
    acting: Nip,
    from: MonthDay,
    until: MonthDay,
    unit: z.string(),
    title: z.string(),
    reportsTo: Nip,
  }),
  standsInNow: z.strictObject({ nip: Nip, forNip: Nip }),
  leave: z.strictObject({ nip: Nip, kind: z.string(), from: MonthDay, until: MonthDay, decree: z.string() }),
  lateHeads: z.array(Nip),
  veryLateHead: Nip,
  vague: z.strictObject({ nip: Nip, statement: z.string(), targetText: z.string() }),
  measured: z.strictObject({
    indicators: z.array(MeasuredIndicator),
    dispute: z.strictObject({ nip: Nip, reason: z.string(), answer: z.string() }),
  }),
  departs: z.strictObject({
    explained: z.strictObject({ unit: z.string(), reason: z.string() }),
    silent: z.strictObject({ unit: z.string() }),
  }),
  ratings: z.record(z.string(), z.enum(["excellent", "good", "needs-improvement"])),
  openings: z.array(
    z.strictObject({ nip: Nip, level: z.enum(["ahli-pertama", "mahir", "terampil"]), points: z.number() }),
  ),
  rounds: z.strictObject({
    past: z.strictObject({ leader: Nip, from: MonthDay, closesOn: MonthDay }),
    current: z.strictObject({ leader: Nip }),
  }),
  objections: z.array(Objection),
  calibration: z.strictObject({ title: z.string(), learned: z.string() }),
  closing: z.strictObject({ on: MonthDay, reason: z.string() }),
});
export type Scenes = z.output<typeof Scenes>;

export async function readScenes(folder: string): Promise<Scenes> {
  return Scenes.parse(parse(await readFile(`${folder}/scenes.yaml`, "utf8")));
}
