import { z } from "zod";
import { written } from "#platform/procedures/written-number.ts";
import { satisfactionElements } from "#rules/satisfaction/satisfaction-survey.law.ts";

/** How an answer came; kept apart, so that each can be shown with and without the others. */
export const channels = ["case", "desk", "kiosk", "import"] as const;
export type Channel = (typeof channels)[number];
/** The channels that have a point: a QR on a desk, a device at the counter. */
export const pointChannels = ["desk", "kiosk"] as const;
export const PointChannel = z.enum(pointChannels);
export type PointChannel = z.output<typeof PointChannel>;

/** What the official form asks of a respondent, in bands so wide that they point at nobody. */
export const profileFields = {
  ageBand: ["under-20", "20-29", "30-39", "40-49", "50-59", "60-up"],
  sex: ["female", "male"],
  education: ["none", "primary", "junior", "senior", "diploma", "bachelor", "master"],
  occupation: [
    "civil-servant",
    "military",
    "police",
    "employee",
    "self-employed",
    "student",
    "home",
    "other",
  ],
} as const;
export type ProfileField = keyof typeof profileFields;
export type ProfileValue = (typeof profileFields)[ProfileField][number];
export const profileNames = [
  "ageBand",
  "sex",
  "education",
  "occupation",
] as const satisfies readonly ProfileField[];

export const surveyLimits = {
  commentLength: 1000,
  /** What a kiosk kept while it was offline, in one send. */
  kioskAnswers: 50,
  /** How long a device may have been offline. */
  kioskDays: 30,
  /** Answers of one hour at one device: a minute each. */
  kioskAnHour: 60,
  /** Answers of one day at a device whose clock is not believed. */
  kioskWithoutHour: 600,
  /** How long after its end a case's link leads somewhere. */
  linkDays: 60,
  /** A questionnaire with its comment in every encoding; whatever is larger is refused unread. */
  bodyBytes: 32 * 1024,
  pointsOfUnit: 40,
} as const;

/** An answer left out is null, be it absent, empty or null. */
function leftOut<Out, In>(schema: z.ZodType<Out, In>) {
  return z.preprocess((value) => (value === "" || value === undefined ? null : value), schema.nullable());
}

const Step = written(z.int().min(1).max(4));

export const ElementAnswers = z.object({
  requirements: leftOut(Step),
  procedure: leftOut(Step),
  time: leftOut(Step),
  fee: leftOut(Step),
  product: leftOut(Step),
  competence: leftOut(Step),
  conduct: leftOut(Step),
  complaints: leftOut(Step),
  facilities: leftOut(Step),
});

export const Answer = ElementAnswers.extend({
  /** Drawn by lot where it is answered: a repeated send is the same answer. */
  answerId: z.guid().transform((id) => id.toLowerCase()),
  serviceId: leftOut(z.guid()),
  ageBand: leftOut(z.enum(profileFields.ageBand)),
  sex: leftOut(z.enum(profileFields.sex)),
  education: leftOut(z.enum(profileFields.education)),
  occupation: leftOut(z.enum(profileFields.occupation)),
  comment: z
    .preprocess(
      (value) => value ?? "",
      z
        .string()
        .transform((text) => text.toWellFormed().replaceAll("\0", "").trim()) // half an emoji spoils nobody's answers
        .pipe(z.string().max(surveyLimits.commentLength)),
    )
    .default(""),
});
export type Answer = z.output<typeof Answer>;

export const AgencyKey = z.object({ agencyId: written(z.int().positive()) });
export const PointCode = z.string().regex(/^[0-9A-Z-]{8,20}$/);

/** Whether anything at all was answered. */
export function isAnswered(answer: Answer): boolean {
  return answer.comment !== "" || satisfactionElements.some((element) => answer[element] !== null);
}

/** The value as it is known; null for none, or one that is none of ours. */
export function profileValue(field: ProfileField, value: string | null): ProfileValue | null {
  return profileFields[field].find((one) => one === value) ?? null;
}
