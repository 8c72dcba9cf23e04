import { z } from "zod";
import { satisfactionElements, satisfactionGrades } from "#rules/satisfaction/satisfaction-survey.law.ts";
import { channels, profileNames } from "../survey.schema.ts";

const Bounded = z.object({ value: z.number(), lower: z.number().nullable(), upper: z.number().nullable() });

export const ElementFigure = z.object({
  element: z.enum(satisfactionElements),
  answered: z.int(),
  mean: Bounded.nullable(),
});

export const Ikm = Bounded.extend({ grade: z.enum(satisfactionGrades), worksheet: z.number() });

/** A group whose index stands beside others'; `ikm` null where it is not known, or would tell of fewer than five. */
export const Group = z.object({ answers: z.int().nullable(), ikm: Ikm.nullable() });
export type Group = z.output<typeof Group>;

/** A reason as it is kept: plain JSON. */
const Step = z.object({
  rule: z.string(),
  article: z.object({
    ...{ regulation: z.string(), article: z.string(), url: z.string().optional(), confirmed: z.boolean() },
  }),
  inputs: z.record(z.string(), z.union([z.string(), z.number()])),
  outcome: z.union([z.string(), z.number()]),
});

export const Result = z.object({
  unit: z.object({ unitId: z.guid(), name: z.string(), isKept: z.boolean() }),
  agency: z.string(),
  period: z.object({
    ...{ year: z.int(), quarter: z.int().nullable(), from: z.iso.date(), to: z.iso.date() },
  }),
  serviceId: z.guid().nullable(),
  /** Null: some, but too few to be told here. */
  answers: z.int().nullable(),
  ikm: Ikm.nullable(),
  elements: z.array(ElementFigure),
  because: z.array(Step),
  past: Group,
  target: z.object({ ikm: z.number(), revision: z.int() }).nullable(),
  /** How many used the unit's services in that time, as far as its cases tell, and how many of them are to be asked. */
  sample: z.object({ population: z.int().nullable(), wanted: z.int().nullable() }),
  trend: z.array(z.object({ quarter: z.string(), group: Group })),
  channels: z.array(z.object({ channel: z.enum(channels), group: Group })),
  services: z.array(z.object({ serviceId: z.guid().nullable(), name: z.string(), group: Group })),
  profile: z.array(z.object({ field: z.enum(profileNames), value: z.string().nullable(), answers: z.int() })),
  weakest: z.array(z.enum(satisfactionElements)),
  /** For those who look after it; null for the others. */
  check: z
    .object({
      oddities: z.array(
        z.object({
          pointId: z.guid(),
          place: z.string(),
          day: z.iso.date(),
          hour: z.int(),
          answers: z.int(),
          alike: z.int(),
          why: z.enum(["outside-hours", "burst", "alike"]),
        }),
      ),
      /** The index without the odd hours. */
      without: Group,
      sealed: z.int(),
      broken: z.array(z.iso.date()),
    })
    .nullable(),
});
export type Result = z.output<typeof Result>;
