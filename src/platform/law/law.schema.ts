import { z } from "zod";
import { creditLevels } from "#rules/credit-points/credit-points.law.ts";
import { organisationRatings } from "#rules/distribution/distribution.law.ts";
import { followUpDeciders, followUpKinds } from "#rules/follow-up/follow-up.law.ts";
import type { LawData } from "#rules/law.ts";
import { explainingParties, objectionOutcomes } from "#rules/objection-window/objection-window.law.ts";
import { overallRatings, ratings } from "#rules/overall-rating/overall-rating.law.ts";
import { aheadMatters, waitingMatters } from "#rules/reminder/reminder.law.ts";
import { dated } from "./dated.schema.ts";
import { publicServiceLaw } from "./public-service.schema.ts";

const code = z.string().regex(/^[a-z]+(-[a-z]+)*$/, "a code is lower case words joined by hyphens");
const text = z.string().trim().min(1).max(300);
const rating = z.enum(ratings);
const overall = z.enum(overallRatings);
const years = z.int().min(1).max(120);

const months = z.int().min(1).max(120);

const actingAppointment = z.strictObject({
  "plt-term": dated(z.strictObject({ months, extensions: z.int().min(0).max(12), extensionMonths: months })),
});

const overallRating = z.strictObject({
  "results-rating": dated(uniqueList(rating)),
  "conduct-rating": dated(uniqueList(rating)),
  quadrant: dated(z.record(rating, z.record(rating, overall))),
});

const annualParts = z.strictObject({
  "part-decision": dated(z.literal("own-appraiser")),
  "annual-decision": dated(z.literal("last-appraiser")),
  "absence-kinds": dated(coded(z.strictObject({ code, name: text, gloss: text, pauses: z.boolean() }))),
});

const share = z.number().positive().max(1).multipleOf(0.001);
const organisation = z.enum(organisationRatings);
const patternLine = z.discriminatedUnion("is", [
  z.strictObject({ is: z.enum(["most", "at-least", "at-most"]), ratings: uniqueList(overall), share }),
  z.strictObject({ is: z.enum(["some", "none"]), ratings: uniqueList(overall) }),
]);
const pattern = z
  .array(patternLine)
  .min(1)
  .max(10)
  .refine((lines) => allDiffer(lines.flatMap(({ ratings }) => ratings)), "two lines name the same rating");
const organisationRating = z.strictObject({
  ratings: dated(uniqueList(organisation)),
  pattern: dated(z.record(organisation, pattern)),
  majority: dated(share),
  "head-results": dated(z.record(organisation, rating)),
});

const digits = z.int().min(1).max(8);
const nip = z.strictObject({
  structure: dated(
    z.strictObject({ birthDate: z.literal(8), appointment: z.literal(6), sex: digits, serial: digits }),
  ),
  sexes: dated(z.strictObject({ male: z.string().regex(/^\d$/), female: z.string().regex(/^\d$/) })),
  "pppk-first-contract": dated(z.int().min(13).max(99)),
  "youngest-appointment-years": dated(years),
  "oldest-appointment-years": dated(years),
});

const gradeRow = z.strictObject({ code: z.string().regex(/^[IVX]+(\/[a-e])?$/), name: text });
const grades = z.strictObject({ pns: dated(coded(gradeRow)), pppk: dated(coded(gradeRow)) });

const positionKinds = z.strictObject({
  kinds: dated(
    coded(
      z.strictObject({
        code,
        name: text,
        gloss: text,
        group: z.enum(["leadership", "administration", "functional"]),
      }),
    ),
  ),
  eselons: dated(z.record(z.enum(["I", "II", "III", "IV", "V"]), code)),
  "unit-leaders": dated(uniqueList(code)),
  "leader-form": dated(uniqueList(code)),
});

const officialWords = z.strictObject({ text, gloss: text });
const conductValues = z.strictObject({
  values: dated(
    coded(z.strictObject({ code, name: officialWords, behaviours: z.array(officialWords).min(1).max(10) })),
  ),
});

const dayOfCycle = z.strictObject({
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
  yearsLater: z.int().min(0).max(2),
});
const cadence = z.strictObject({
  prefix: z.string().regex(/^[a-z]$/),
  months: z.int().refine((months) => 12 % months === 0, "a cadence must divide the year"),
});
const evaluationCycle = z.strictObject({
  cadences: dated(z.strictObject({ monthly: cadence, quarterly: cadence })),
  "planning-deadline": dated(dayOfCycle),
  "annual-evaluation-deadline": dated(dayOfCycle),
});

const weeks = z.int().min(0).max(52);
const reminders = z.strictObject({
  "repeat-weeks": dated(weeks.min(1)),
  "ahead-weeks": dated(z.record(z.enum(aheadMatters), weeks)),
  "waiting-weeks": dated(z.record(z.enum(waitingMatters), weeks)),
});

const objection = z.strictObject({
  "filing-days": dated(z.int().min(1).max(365)),
  "explained-by": dated(uniqueList(z.enum(explainingParties))),
  decision: dated(uniqueList(z.enum(objectionOutcomes))),
});

const followUpKind = z.enum(followUpKinds);
const followUp = z.strictObject({
  proposes: dated(z.record(overall, z.array(followUpKind).max(10))),
  coaching: dated(z.strictObject({ results: followUpKind, conduct: followUpKind })),
  repeated: dated(z.strictObject({ years, ratings: uniqueList(overall), proposes: followUpKind })),
  rewards: dated(coded(z.strictObject({ code, years }))),
  "improvement-months": dated(months),
  "coaching-years": dated(years),
  "after-improvement": dated(uniqueList(code)),
  "decided-by": dated(z.record(followUpKind, z.enum(followUpDeciders))),
});

const scaleEnd = z.number().min(0).max(1000);
const numericRange = dated(
  z.strictObject({ min: scaleEnd, max: scaleEnd, belowMax: z.boolean(), needsIdeas: z.boolean() }),
);
const numericScale = z.strictObject({
  "very-good": numericRange,
  good: numericRange,
  "needs-improvement": numericRange,
  poor: numericRange,
  "very-poor": numericRange,
});

const points = z.number().positive().max(10_000);
const creditLevel = dated(
  z.strictObject({
    coefficient: points,
    rankNeed: points,
    levelNeed: points.nullable(),
    nextLevel: z.enum(creditLevels).nullable(),
  }),
);
const creditPoints = z.strictObject({
  percentages: dated(z.record(overall, z.int().min(0).max(1000))),
  rounding: dated(z.strictObject({ decimals: z.int().min(0).max(4), method: z.literal("half-up") })),
  ranks: dated(z.record(z.enum(creditLevels), uniqueList(gradeRow.shape.code))),
  "ahli-utama": creditLevel,
  "ahli-madya": creditLevel,
  "ahli-muda": creditLevel,
  "ahli-pertama": creditLevel,
  penyelia: creditLevel,
  mahir: creditLevel,
  terampil: creditLevel,
  pemula: creditLevel,
});

const erasureTerm = dated(
  z.discriminatedUnion("erasable", [
    z.strictObject({ erasable: z.enum(["on-request", "never"]) }),
    z.strictObject({ erasable: z.literal("after-leaving"), years: z.int().min(0).max(120) }),
  ]),
);
const hours = z.int().min(1).max(8760);
const personalData = z.strictObject({
  contact: erasureTerm,
  notices: erasureTerm,
  copies: erasureTerm,
  account: erasureTerm,
  appraisal: erasureTerm,
  master: erasureTerm,
  access: erasureTerm,
  proof: erasureTerm,
  "access-hours": dated(hours),
  "answer-hours": dated(hours),
});

/** One schema a topic; the topic's name is the name of its file in regulations/. */
export const lawSchema = z.strictObject({
  "acting-appointment": actingAppointment,
  "annual-parts": annualParts,
  "conduct-values": conductValues,
  "credit-points": creditPoints,
  "evaluation-cycle": evaluationCycle,
  "follow-up": followUp,
  grades,
  nip,
  "numeric-scale": numericScale,
  objection,
  "organisation-rating": organisationRating,
  "overall-rating": overallRating,
  "personal-data": personalData,
  "position-kinds": positionKinds,
  reminders,
  ...publicServiceLaw,
}) satisfies z.ZodType<LawData>;

/** The topics that must be there. */
export const topics = lawSchema.keyof().options;

/** Rows whose `code` names them, so no two may share one. */
function coded<T extends z.ZodType<{ code: string }>>(row: T) {
  return z
    .array(row)
    .min(1)
    .max(200)
    .refine((rows) => allDiffer(rows.map((one) => one.code)), "two rows have the same code");
}

function uniqueList<T extends z.ZodType<string>>(item: T) {
  return z.array(item).min(1).max(200).refine(allDiffer, "something stands twice");
}

function allDiffer(list: readonly unknown[]): boolean {
  return new Set(list).size === list.length;
}
