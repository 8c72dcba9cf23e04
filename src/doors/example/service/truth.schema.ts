import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";

const MonthDay = z.string().regex(/^\d\d-\d\d$/);
const Share = z.number().min(0).max(1);
const Factor = z.number().positive();
const Hours = z.array(z.strictObject({ from: z.int(), until: z.int() }));

/** What the invented cases are made of, so that whoever studies them can be checked: examples/plaju/kebenaran.yaml. */
export const Truth = z.strictObject({
  seed: z.string(),
  casesPerOpenDay: z.number().positive(),
  policy: z.strictObject({
    phaseInDays: z.int().positive(),
    handlingFactor: Factor,
    missingPapersFactor: Factor,
    startsOn: z.record(z.string(), MonthDay),
  }),
  places: z.record(z.string(), z.strictObject({ share: Share, level: Factor, monthly: Factor })),
  missingPapers: Share,
  dayInWeek: z.record(z.string(), Factor),
  hourOfDay: z.record(z.string(), Factor),
  secondCounter: Hours,
  thirdCounter: Hours,
  seasons: z.array(z.strictObject({ from: MonthDay, until: MonthDay, factor: Factor })),
  beforeEid: z.strictObject({ days: z.int().positive(), factor: Factor }),
  afterLongClosure: Factor,
  services: z.record(z.string(), z.strictObject({ share: Factor, school: Factor })),
  school: z.strictObject({ from: MonthDay, until: MonthDay }),
});
export type Truth = z.output<typeof Truth>;

export const Applicants = z.strictObject({
  given: z.array(z.string()).min(1),
  second: z.array(z.string()).min(1),
});
export type Applicants = z.output<typeof Applicants>;

export async function readTruth(): Promise<Truth> {
  return Truth.parse(parse(await readFile("examples/plaju/kebenaran.yaml", "utf8")));
}

export async function readApplicants(): Promise<Applicants> {
  return Applicants.parse(parse(await readFile("examples/plaju/pemohon.yaml", "utf8")));
}
