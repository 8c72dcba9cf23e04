import { tell } from "#platform/http/ask.ts";
import type { Form } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext } from "#platform/http/page-env.ts";
import { complaintUnknown } from "../complaint.errors.ts";
import { passOnThanks } from "../thanks/pass-on.ts";
import { askComplainant } from "./ask-back.ts";
import { checkComplaint } from "./check.ts";
import { closeAsNotOurs, mergeComplaint } from "./close.ts";
import { decideComplaintAppeal } from "./decide-appeal.ts";
import { hideComplainant } from "./hide.ts";
import { routeComplaint } from "./route.ts";
import { sendAnswer } from "./send-answer.ts";
import { splitComplaint } from "./split.ts";

/** The steps of a case by the last part of their address. */
export const stepNames = [
  ...(["periksa", "teruskan", "jawab", "tanya", "bukan-kami"] as const),
  ...(["gabung", "pisah", "sampaikan", "putuskan", "rahasiakan"] as const),
] as const;
export type StepName = (typeof stepNames)[number];

type Step = {
  work: (page: PageContext, form: Form) => Promise<unknown>;
  /** Fields of the page whose names differ from those of the command's input. */
  fields: Record<string, string>;
};

export const steps: Record<StepName, Step> = {
  periksa: {
    fields: {},
    work: (page, form) =>
      tell(page, checkComplaint, form, {
        ...{ ...seenIn(page, form), kind: form.text("kind"), category: form.text("category") },
        ...{ weight: form.text("weight"), officeText: form.text("officeText"), about: form.all("about") },
        showsAttachments: form.text("showsAttachments") === "yes",
      }),
  },
  teruskan: {
    fields: {},
    work: (page, form) =>
      tell(page, routeComplaint, form, {
        ...{ ...seenIn(page, form), unitId: form.text("unitId"), note: form.text("note") },
        employeeId: form.optional("employeeId"),
      }),
  },
  jawab: {
    fields: { body: "answer" },
    work: (page, form) => tell(page, sendAnswer, form, { ...seenIn(page, form), body: form.text("answer") }),
  },
  tanya: {
    fields: { body: "question" },
    work: (page, form) => tell(page, askComplainant, form, { ...keyIn(page), body: form.text("question") }),
  },
  "bukan-kami": {
    fields: { reason: "notOurs" },
    work: (page, form) =>
      tell(page, closeAsNotOurs, form, { ...seenIn(page, form), reason: form.text("notOurs") }),
  },
  gabung: {
    fields: {},
    work: (page, form) =>
      tell(page, mergeComplaint, form, { ...seenIn(page, form), into: form.text("into") }),
  },
  rahasiakan: {
    fields: { reason: "hidingReason" },
    work: (page, form) =>
      tell(page, hideComplainant, form, { ...keyIn(page), reason: form.text("hidingReason") }),
  },
  pisah: {
    fields: { kind: "partKind", body: "part" },
    work: (page, form) =>
      tell(page, splitComplaint, form, {
        ...{ ...seenIn(page, form), kind: form.text("partKind"), body: form.text("part") },
      }),
  },
  sampaikan: {
    fields: { body: "praise" },
    work: (page, form) =>
      tell(page, passOnThanks, form, {
        ...{ ...seenIn(page, form), body: form.text("praise"), unitId: form.text("unitId") },
        employeeId: form.optional("employeeId"),
      }),
  },
  putuskan: {
    fields: { body: "decision" },
    work: (page, form) =>
      tell(page, decideComplaintAppeal, form, {
        ...{ ...seenIn(page, form), outcome: form.text("outcome"), body: form.text("decision") },
        decidedAbove: form.optional("decidedAbove"),
      }),
  },
};

/** The field of the page in which a part of the command's input stands. */
export function renamed(fields: Record<string, string>): (path: string) => string {
  return (path) => fields[path] ?? path;
}

export function keyIn(page: PageContext) {
  return { complaintId: idIn(page, "complaintId", complaintUnknown) };
}

function seenIn(page: PageContext, form: Form) {
  return { ...keyIn(page), revision: form.text("_version") };
}
