import { z } from "zod";
import { SomeWords, Words, Year } from "#appraisal/plan/plan.schema.ts";
import { Revision } from "#platform/procedures/command.ts";
import { cellKinds } from "./cells.ts";
import { Difference } from "./difference.ts";
import { matters } from "./matters.ts";
import { ShownOutcome } from "./outcome.schema.ts";
import { Answer, Scenario } from "./scenario-rows.ts";

export const ScenarioKey = z.object({ scenarioId: z.uuid() });

/** A change is typed as on the page: a share in per cent, a choice by its code. */
const cellsMax = 200;
const Typed = z
  .record(z.string().max(100), SomeWords(40))
  .refine((typed) => Object.keys(typed).length <= cellsMax);

export const NewScenario = z.object({ year: Year, name: Words(120), reason: Words(1000), changes: Typed });
export const ChangedScenario = NewScenario.omit({ year: true }).extend({
  scenarioId: z.uuid(),
  revision: Revision,
});

/** What was saved, and the job that reckons it. */
export const Asked = z.object({ scenarioId: z.uuid(), jobId: z.uuid() });

const Value = z.union([z.number(), z.string(), z.boolean()]);
const Limits = z.object({ least: z.number(), most: z.number(), isOpen: z.boolean() });

/** A value of the law that can be tried out, as people write it. */
export const Parameter = z.object({
  key: z.string(),
  topic: z.string(),
  parameter: z.string(),
  kind: z.enum(cellKinds),
  /** The last step inside the parameter: "coefficient". */
  part: z.string(),
  about: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  value: Value,
  limits: Limits.nullable(),
  from: z.string(),
  source: z.object({
    regulation: z.string(),
    article: z.string(),
    url: z.string().exactOptional(),
    confirmed: z.boolean(),
  }),
});
export type Parameter = z.output<typeof Parameter>;

/** Why the answer may not be what it would be today. */
export const staleReasons = ["scenario", "law", "data"] as const;

export const ScenarioView = z.object({
  scenario: Scenario,
  /** What differs, with what the law says now. */
  changed: z.array(Parameter.extend({ other: Value })),
  answer: Answer.omit({ lawMark: true }).extend({ outcome: ShownOutcome.nullable() }).nullable(),
  /** The job of an answer that is not there yet. */
  waitsFor: z.uuid().nullable(),
  /** The last try came to nothing. */
  hasFailed: z.boolean(),
  stale: z.array(z.enum(staleReasons)),
  isMine: z.boolean(),
  makes: z.boolean(),
  /** Whether the reader may see everybody by name; the others see their own line only. */
  seesEverybody: z.boolean(),
});
export type ScenarioView = z.output<typeof ScenarioView>;

export const PersonAffected = z.object({
  employeeId: z.uuid(),
  name: z.string(),
  unitName: z.string(),
  differences: z.array(Difference),
});
export type PersonAffected = z.output<typeof PersonAffected>;

export const PeopleAsked = ScenarioKey.extend({
  matter: z.enum(matters).optional(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(30),
});
