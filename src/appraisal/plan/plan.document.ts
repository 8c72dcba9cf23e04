import { z } from "zod";
import { DocumentAgency, DocumentPerson } from "#platform/documents/document-data.ts";
import { say, speaking } from "#platform/words/words.ts";
import { showDay } from "#ui/locale.ts";
import {
  approaches,
  aspects,
  categories,
  PlanDay,
  perspectives,
  planForms,
  planLimits,
} from "./plan.schema.ts";

/** Who did something electronically, and on which day. `by` is a name, with the capacity of whom they stood in for. */
export const SignedElectronically = z.object({ by: z.string().min(1).max(300), on: PlanDay });
export type SignedElectronically = z.output<typeof SignedElectronically>;

/** The same for an agreement: to which version, and at what time of that day. */
export const AgreedElectronically = SignedElectronically.extend({
  version: z.int(),
  time: z.string().max(40),
});
export type AgreedElectronically = z.output<typeof AgreedElectronically>;

export const PlanDocumentIndicator = z.object({
  aspect: z.enum(aspects),
  perspective: z.enum(perspectives).nullable(),
  statement: z.string().max(500),
  /** As it is read: "≤ 1 hari kerja". */
  target: z.string().max(500),
});

export const PlanDocumentResult = z.object({
  category: z.enum(categories),
  statement: z.string().max(1000),
  /** The leader's result that it serves; empty where there is none. */
  serves: z.string().max(1000),
  indicators: z.array(PlanDocumentIndicator).max(planLimits.indicatorsPerResult),
});

/** A value of conduct with its behaviours in the law's words, and what the leader expects (may be empty). */
export const PlanDocumentValue = z.object({
  name: z.string().max(100),
  behaviours: z.array(z.string().max(500)).max(10),
  expectation: z.string().max(1000),
});

/** What an indicator of a leader means: its manual line by line, below the indicator and its target. */
export const PlanDocumentManual = z.object({
  result: z.string().max(1000),
  statement: z.string().max(500),
  target: z.string().max(500),
  lines: z.array(z.object({ label: z.string().max(100), text: z.string().max(1000) })).max(20),
});

const annexLines = z.array(z.string().max(500)).max(planLimits.annexLines);

/** What the plan and its evaluation have in common. */
export const PlanDocumentHead = z.object({
  agency: DocumentAgency,
  approach: z.enum(approaches),
  form: z.enum(planForms),
  startsOn: PlanDay,
  endsOn: PlanDay,
  employee: DocumentPerson,
  appraiser: DocumentPerson,
  /** Where it is signed: "Palembang". */
  place: z.string().max(100),
});

/** Everything that Sasaran Kinerja Pegawai and its Lampiran say. */
export const PlanDocument = PlanDocumentHead.extend({
  results: z.array(PlanDocumentResult).max(planLimits.results),
  conduct: z.array(PlanDocumentValue).max(20),
  annex: z.object({ support: annexLines, accountability: annexLines, consequence: annexLines }),
  /** Of leaders: an annex page, left out where there is none. */
  manuals: z.array(PlanDocumentManual).max(planLimits.results * planLimits.indicatorsPerResult),
  /** Null while its person has put forward or confirmed nothing. */
  proposed: AgreedElectronically.nullable(),
  /** Who made a later version of it, which its person has not confirmed; else null. */
  expected: SignedElectronically.nullable(),
  /** Null while it is not agreed: the paper then says that it is a draft. */
  agreed: AgreedElectronically.nullable(),
});
export type PlanDocument = z.output<typeof PlanDocument>;

/** What `makeDocument` needs for documents 1 and 2 (SKP with its Lampiran), in Indonesian, the language of the form. */
export function planDocument(plan: PlanDocument) {
  const { proposed, expected, agreed, startsOn, endsOn, ...shown } = plan;
  return speaking("id", () => ({
    template: "src/appraisal/plan/plan.document.typ",
    title: say("plan.document.title", { year: endsOn.slice(0, 4), name: plan.employee.name }),
    data: {
      ...shown,
      period: periodInCapitals(startsOn, endsOn),
      day: agreed && showDay(agreed.on),
      caution: agreed ? null : say("plan.document.draft"),
      marks: {
        employee: proposed && proposal(proposed, expected),
        appraiser: agreed && say("plan.document.agreed", agreedFacts(agreed)),
      },
    },
  }));
}

/** Who proposed the plan, and that it says more since: nobody is named for what they have not put forward. */
function proposal(proposed: AgreedElectronically, expected: SignedElectronically | null): string {
  const sentence = say("plan.document.agreed", agreedFacts(proposed));
  return expected ? `${sentence}; ${say("plan.document.expected", signed(expected))}` : sentence;
}

/** "1 JANUARI SD 31 DESEMBER TAHUN 2026", as the forms write a period. */
export function periodInCapitals(startsOn: string, endsOn: string): string {
  const [start, end] = [startsOn, endsOn].map((day) => showDay(day, "day-month"));
  return say("plan.document.period", {
    start: start ?? "",
    end: end ?? "",
    year: endsOn.slice(0, 4),
  }).toUpperCase();
}

function agreedFacts({ version, time, ...one }: AgreedElectronically) {
  return { ...signed(one), version, time };
}

/** The facts of a sentence about an electronic decision. */
export function signed({ by, on }: SignedElectronically) {
  return { by, on: showDay(on) };
}
