import { plainHeading } from "#platform/spreadsheets/plain-heading.ts";
import { lostDigits } from "#platform/spreadsheets/sheet.ts";
import { isAmbiguous } from "#service/sheet-import/reading/day-order.ts";
import { readMoment } from "#service/sheet-import/reading/moment.ts";
import { type ComplaintCategory, complaintCategories, complaintLimits } from "../complaint.schema.ts";
import {
  type LaporField,
  type LaporKind,
  type LaporStatus,
  laporKinds,
  laporProfile,
  laporStatuses,
  meaningOf,
} from "./lapor-profile.ts";

/** A complaint as a row says it; moments at the agency's clock, "YYYY-MM-DDTHH:MM". */
export type LaporRow = {
  readonly reference: string;
  readonly kind: LaporKind;
  readonly received: string;
  readonly title: string;
  readonly body: string;
  readonly category: ComplaintCategory | null;
  readonly unitId: string | null;
  readonly status: LaporStatus;
  /** The day on which it was passed on over there. */
  readonly routedOn: string | null;
  /** What closed it over there. */
  readonly answer: { readonly body: string; readonly at: string } | null;
  /** Of one that is not done: what was said so far. */
  readonly reply: { readonly body: string; readonly on: string | null } | null;
  readonly rating: number | null;
};

export type LaporFault = { field: LaporField; code: string; facts: Record<string, string | number> };

type RowGround = {
  readonly units: ReadonlyMap<string, string>;
  readonly now: string;
  /** Columns whose days are written in both orders. */
  readonly mixed: ReadonlySet<LaporField>;
};
type Reading = RowGround & {
  text: (field: LaporField) => string;
  fault: (field: LaporField, code: string, facts?: LaporFault["facts"]) => null;
};

const referenceMax = 80;
const titleMax = 300;
const ratingMax = 5;
const yearsMax = 2; // whoever brings more brings an archive, and the calendars of those years are not here

/** One row, or every cell that stands in the way; `text` gives the cell of a field, "" where there is none. */
export function readLaporRow(
  text: Reading["text"],
  ground: RowGround,
): { row: LaporRow | null; faults: LaporFault[] } {
  const faults: LaporFault[] = [];
  const fault: Reading["fault"] = (field, code, facts = {}) => {
    faults.push({ field, code, facts });
    return null;
  };
  const reading: Reading = { ...ground, text, fault };
  const received = momentIn("received", reading);
  const status = statusIn(reading);
  const row = {
    ...{ reference: referenceIn(reading), kind: kindIn(reading), ...wordsIn(reading) },
    ...{ unitId: unitIn(reading), received: received ?? "", status: status ?? "going" },
    ...{ category: categoryIn(reading), rating: ratingIn(reading), routedOn: routedIn(reading) },
    answer: status === "done" ? answerIn(received, reading) : null,
    reply: status === "done" ? null : replyIn(reading),
  };
  return { row: faults.length > 0 ? null : row, faults };
}

function referenceIn({ text, fault }: Reading): string {
  const reference = text("reference");
  if (reference === "") fault("reference", "complaint-lapor.cell-empty");
  if (lostDigits(reference)) fault("reference", "complaint-lapor.digits-lost");
  if (reference.length > referenceMax)
    fault("reference", "complaint-lapor.too-long", { maximum: referenceMax });
  return reference;
}

function kindIn({ text, fault }: Reading): LaporKind {
  if (text("kind") === "") return "complaint";
  const { kinds } = laporProfile();
  const kind = meaningOf(kinds, laporKinds, text("kind"));
  return kind ?? fault("kind", "complaint-lapor.word-unknown", knownOf(kinds)) ?? "complaint";
}

function statusIn({ text, fault }: Reading): LaporStatus | null {
  if (text("status") === "") return fault("status", "complaint-lapor.cell-empty");
  const { statuses } = laporProfile();
  const status = meaningOf(statuses, laporStatuses, text("status"));
  return status ?? fault("status", "complaint-lapor.word-unknown", knownOf(statuses));
}

function categoryIn({ text, fault }: Reading): ComplaintCategory | null {
  if (text("category") === "") return null;
  const { categories } = laporProfile();
  const category = meaningOf(categories, complaintCategories, text("category"));
  return category ?? fault("category", "complaint-lapor.word-unknown", knownOf(categories));
}

function ratingIn({ text, fault }: Reading): number | null {
  if (text("rating") === "") return null;
  const rating = Number(text("rating"));
  const isRating = Number.isInteger(rating) && rating >= 1 && rating <= ratingMax;
  return isRating ? rating : fault("rating", "complaint-lapor.rating", { maximum: ratingMax });
}

/** The words that a column has, as they are written. */
function knownOf(words: Readonly<Record<string, { write: string }>>) {
  return {
    known: Object.values(words)
      .map(({ write }) => write)
      .join(", "),
  };
}

function wordsIn({ text, fault }: Reading): Pick<LaporRow, "title" | "body"> {
  const [title, body] = [text("title"), text("body")];
  if (body === "") fault("body", "complaint-lapor.cell-empty");
  if (title.length > titleMax) fault("title", "complaint-lapor.too-long", { maximum: titleMax });
  if (body.length > complaintLimits.body)
    fault("body", "complaint-lapor.too-long", { maximum: complaintLimits.body });
  return { title: title.replaceAll("\0", ""), body: body.replaceAll("\0", "") };
}

function unitIn({ text, units, fault }: Reading): string | null {
  if (text("unit") === "") return null;
  return units.get(plainHeading(text("unit"))) ?? fault("unit", "complaint-lapor.unit-unknown");
}

/** Without a time of day what came in came with the day's beginning, and was answered by its end. */
function momentIn(
  field: "received" | "answered" | "routed",
  { text, fault, mixed, now }: Reading,
): string | null {
  const written = text(field);
  if (written === "") return fault(field, "complaint-lapor.cell-empty");
  if (mixed.has(field) && isAmbiguous(written)) return fault(field, "complaint-lapor.day-ambiguous");
  const moment = readMoment(written, "day-first");
  if (moment === null) return fault(field, "complaint-lapor.day-unknown");
  const { day, minute } = moment;
  if (day > now.slice(0, day.length)) return fault(field, "complaint-lapor.in-the-future");
  if (Number(now.slice(0, 4)) - Number(day.slice(0, 4)) > yearsMax)
    return fault(field, "complaint-lapor.too-old", { years: yearsMax });
  const at = `${day}T${timeText(minute ?? (field === "answered" ? lastMinute : 0))}`;
  if (minute !== null && at > now) return fault(field, "complaint-lapor.in-the-future");
  return at > now ? now : at;
}

const lastMinute = 24 * 60 - 1; // not of the law: of a clock

function timeText(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

function routedIn(reading: Reading): string | null {
  return reading.text("routed") === "" ? null : dayOf(momentIn("routed", reading));
}

/** What was said while it is still going on: an answer is only what closed it. */
function replyIn(reading: Reading): LaporRow["reply"] {
  const { text, fault } = reading;
  const body = text("answer").replaceAll("\0", "");
  if (body === "") return null;
  if (body.length > complaintLimits.body)
    fault("answer", "complaint-lapor.too-long", { maximum: complaintLimits.body });
  return { body, on: text("answered") === "" ? null : dayOf(momentIn("answered", reading)) };
}

function dayOf(moment: string | null): string | null {
  return moment?.slice(0, "2026-01-01".length) ?? null;
}

function answerIn(received: string | null, reading: Reading): LaporRow["answer"] {
  const { text, fault } = reading;
  const body = text("answer").replaceAll("\0", "");
  if (body === "") fault("answer", "complaint-lapor.answer-missing");
  if (body.length > complaintLimits.body)
    fault("answer", "complaint-lapor.too-long", { maximum: complaintLimits.body });
  const at = momentIn("answered", reading);
  if (at && received && at < received) fault("answered", "complaint-lapor.answered-before");
  return at === null ? null : { body, at };
}
