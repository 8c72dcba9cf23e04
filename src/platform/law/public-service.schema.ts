import { z } from "zod";
import { complaintWeights } from "#rules/complaint-clock/complaints.law.ts";
import { isDay } from "#rules/day.ts";
import { satisfactionElements, satisfactionGrades } from "#rules/satisfaction/satisfaction-survey.law.ts";
import { componentCodes, componentGroups } from "#rules/service-standard/service-standard.law.ts";
import { offDayKinds } from "#rules/working-time/working-days.law.ts";
import { dated } from "./dated.schema.ts";

const text = z.string().trim().min(1).max(300);
const day = z.string().refine(isDay, "not a day of the calendar (YYYY-MM-DD)");
const weekday = z.int().min(1).max(7);

const offDays = z
  .strictObject({
    year: z.int().min(2000).max(2999),
    days: z.array(z.strictObject({ day, kind: z.enum(offDayKinds), name: text, gloss: text })).max(60),
  })
  .refine(({ year, days }) => days.every((off) => off.day.startsWith(`${year}-`)), "a day of another year")
  .refine(({ days }) => new Set(days.map((off) => off.day)).size === days.length, "a day stands twice");

const span = z.tuple([z.int().min(0).max(1439), z.int().min(1).max(1440)]).refine(([from, to]) => from < to);

const workingDays = z.strictObject({
  "office-hours": dated(
    z.strictObject({ ordinary: z.array(span).min(1).max(4), friday: z.array(span).min(1).max(4) }),
  ),
  "work-week": dated(z.array(weekday).min(1).max(7)),
  "first-day": dated(z.enum(["same-day", "next-working-day"])),
  "off-days": dated(offDays),
});

const days = z.int().min(1).max(365);
const complaints = z.strictObject({
  "check-days": dated(days),
  "answer-days": dated(z.record(z.enum(complaintWeights), days)),
  "reopen-days": dated(days),
  "appeal-days": dated(days),
  "appeal-answer-days": dated(days),
  waiting: dated(z.enum(["stands", "runs"])),
});

const component = z.strictObject({
  code: z.enum(componentCodes),
  group: z.enum(componentGroups),
  name: text,
  gloss: text,
});
const serviceStandard = z.strictObject({
  components: dated(
    z
      .array(component)
      .min(1)
      .refine(
        (rows) => new Set(rows.map(({ code }) => code)).size === rows.length,
        "a component stands twice",
      ),
  ),
  notice: dated(z.strictObject({ text: text.max(1000), gloss: text.max(1000) })),
});

const elements = z
  .array(
    z.strictObject({
      code: z.enum(satisfactionElements),
      name: text,
      answers: z.tuple([text, text, text, text]),
    }),
  )
  .refine(
    (all) => new Set(all.map(({ code }) => code)).size === satisfactionElements.length,
    "an element is missing",
  )
  .refine((all) => all.length === satisfactionElements.length, "an element stands twice");

const grades = z
  .array(z.strictObject({ grade: z.enum(satisfactionGrades), from: z.number().min(0).max(100), name: text }))
  .length(satisfactionGrades.length)
  .refine(
    (all) => all.every(({ from }, at) => at === 0 || from < (all[at - 1]?.from ?? 0)),
    "not from the best down",
  );

const satisfactionSurvey = z.strictObject({
  elements: dated(elements),
  "times-a-year": dated(z.int().min(1).max(12)),
  conversion: dated(z.number().positive()),
  weights: dated(z.strictObject({ parts: z.int().min(1).max(20), worksheet: z.number().positive() })),
  grades: dated(grades),
  sample: dated(
    z.strictObject({
      "chi-square": z.number().positive(),
      proportion: z.number().min(0.01).max(0.99),
      error: z.number().min(0.001).max(0.5),
    }),
  ),
});

const serviceCases = z.strictObject({
  "warning-share": dated(z.number().gt(0).lt(1)),
  "applicant-days": dated(z.int().min(1).max(3650)),
});

/** The topics of the public's side, as in law.schema.ts. */
export const publicServiceLaw = {
  complaints,
  "satisfaction-survey": satisfactionSurvey,
  "service-cases": serviceCases,
  "service-standard": serviceStandard,
  "working-days": workingDays,
};
