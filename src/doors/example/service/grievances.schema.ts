import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";

const Share = z.number().min(0).max(1);
const Kind = z.enum(["complaint", "suggestion", "question", "thanks"]);
const Hiding = z.enum(["named", "hidden", "nameless"]);
const OpenDaysAgo = z.int().min(0).max(60);

const Text = z.strictObject({
  category: z.enum([
    "time",
    "requirements",
    "fee",
    "conduct",
    "information",
    "facilities",
    "result",
    "illegal-fee",
    "other",
  ]),
  weight: z.enum(["normative", "plain", "oversight"]),
  body: z.string().max(1000),
  answer: z.string().max(1000),
});

/** Where a complaint lies on the day of loading: each step so many open days ago; a step that is left out is to come. */
const Waiting = z.strictObject({
  ...{ kind: Kind, text: z.int().min(0), hiding: Hiding, unit: z.string(), received: OpenDaysAgo },
  ...{ checked: OpenDaysAgo.optional(), passedOn: OpenDaysAgo.optional(), proposed: OpenDaysAgo.optional() },
  ...{ answered: OpenDaysAgo.optional(), reopened: OpenDaysAgo.optional(), appealed: OpenDaysAgo.optional() },
});
export type Waiting = z.output<typeof Waiting>;

const Thanked = z.strictObject({
  nip: z.string().length(18),
  text: z.int().min(0),
  unit: z.string(),
  received: OpenDaysAgo,
});
export type Thanked = z.output<typeof Thanked>;

/** What citizens of the example write to the agency, how often, and what they were answered. */
export const Grievances = z.strictObject({
  seed: z.string(),
  /** Of the cases that ended on time; and how many times as often where the case was late. */
  perCase: Share,
  lateTimes: z.number().positive(),
  kinds: z.record(Kind, Share),
  hidings: z.record(Hiding, Share),
  /** Of the answers: so many are late, and so many are not enough. */
  late: Share,
  reopened: Share,
  notOurs: Share,
  settled: Share,
  texts: z.record(Kind, z.array(Text).min(1)),
  notOursReason: z.string(),
  reopenedReasons: z.array(z.string()).min(1),
  again: z.string(),
  appealReason: z.string(),
  contact: z.string(),
  thanked: z.array(Thanked),
  today: z.array(Waiting),
});
export type Grievances = z.output<typeof Grievances>;

export async function readGrievances(): Promise<Grievances> {
  return Grievances.parse(parse(await readFile("examples/plaju/pengaduan.yaml", "utf8")));
}
