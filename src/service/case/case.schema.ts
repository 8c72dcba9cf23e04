import { z } from "zod";
import { Revision } from "#platform/procedures/command.ts";

export const pauseReasons = ["papers-missing", "applicant-away", "field-visit", "payment", "other"] as const;
/** "mistaken": taken in by mistake, counted nowhere. */
export const outcomes = ["issued", "refused", "withdrawn", "mistaken"] as const;
export type Outcome = (typeof outcomes)[number];

/** Requirement or step as a standard lists it. */
export const Listed = z.object({ code: z.string(), label: z.string() });
export type Listed = z.output<typeof Listed>;

/** A text that must not be empty, of at most `max` characters. */
export const Words = (max: number) => storable(z.string().trim().min(1).max(max));

/** A text that may be empty, of at most `max` characters. */
export const SomeWords = (max: number) => storable(z.string().trim().max(max)).default("");

/** A phone number as it is found again, however it was written: "+62 812-3456-7890" is "081234567890". */
export const Phone = SomeWords(20).transform(tidyPhone);

/** What is none stays as it was written. */
export function tidyPhone(typed: string): string {
  return /^[\d\s+().-]+$/.test(typed) ? typed.replaceAll(/\D/g, "").replace(/^62/, "0") : typed;
}

/** PostgreSQL keeps every character but this one. */
function storable(text: z.ZodString) {
  return text.refine((typed) => !typed.includes("\0"));
}

/** A change of an open case, and the revision of it that the person saw. */
export const CaseChange = z.object({ caseId: z.uuid(), revision: Revision });
export const Changed = z.object({ caseId: z.uuid() });
export const WhichCase = z.object({ caseId: z.uuid() });

/** Codes of requirements: no standard has more. */
export const PaperCodes = z.array(z.string().max(60)).max(50);
