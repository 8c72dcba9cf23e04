import { lostDigits } from "#platform/spreadsheets/sheet.ts";
import type { CaseField, CaseMapping, ImportedOutcome } from "../mapping/mapping.schema.ts";
import { plainWord } from "../mapping/mapping.schema.ts";
import type { ImportedCase, RowFault } from "./imported-case.ts";
import { readMoment, readTime } from "./moment.ts";
import { type Officers, officerKey } from "./officers.ts";

export type RowGround = {
  readonly mapping: CaseMapping;
  /** The moment of the import at the counter's clock, "YYYY-MM-DDTHH:MM": nothing lies after it. */
  readonly now: string;
  readonly officers: Officers;
};

const shownMax = 60; // characters of a cell in a message
const referenceMax = 80;
const nipPattern = /^\d{18}$/;

/** One row as a case, or every cell that stands in the way. `text` gives the cell of a field, "" where there is none. */
export function readRow(
  rowNumber: number,
  text: (field: CaseField) => string,
  ground: RowGround,
): { found: ImportedCase | null; reference: string; faults: RowFault[] } {
  const faults: RowFault[] = [];
  const fault = (field: CaseField, code: string, facts: RowFault["facts"] = {}) => {
    faults.push({ field, code: `case-import.${code}`, facts });
    return null;
  };
  const reading: Reading = { text, fault, ground };
  const received = momentIn("received", "receivedTime", reading);
  const closed = text("closed") === "" ? null : momentIn("closed", "closedTime", reading);
  const serviceId = knownWord("service", ground.mapping.services, reading);
  const unitId =
    text("unit") === "" ? ground.mapping.unitId : knownWord("unit", ground.mapping.units, reading);
  if (text("unit") === "" && unitId === null) fault("unit", "cell-empty");
  const found = {
    rowNumber,
    reference: referenceIn(reading),
    serviceId: serviceId ?? "",
    unitId: unitId ?? "",
    received: received ?? "",
    waitedMinutes: waitedIn(received, reading),
    closed,
    outcome: outcomeIn(closed !== null, reading),
    officerNip: officerIn(reading),
  };
  if (received && closed && closed < received)
    fault("closed", "closed-before-received", { received: shown(received), closed: shown(closed) });
  if (closed === null && text("closed") === "" && found.outcome !== "open") fault("closed", "closed-missing");
  return { found: faults.length > 0 ? null : found, reference: found.reference, faults };
}

type Reading = {
  text: (field: CaseField) => string;
  fault: (field: CaseField, code: string, facts?: RowFault["facts"]) => null;
  ground: RowGround;
};

function referenceIn({ text, fault }: Reading): string {
  const reference = text("reference");
  if (reference === "") fault("reference", "cell-empty");
  if (lostDigits(reference)) fault("reference", "digits-lost", { found: reference.slice(0, shownMax) });
  if (reference.length > referenceMax) fault("reference", "too-long", { maximum: referenceMax });
  return reference;
}

function knownWord(
  field: "service" | "unit",
  words: Readonly<Record<string, string>>,
  { text, fault }: Reading,
): string | null {
  const word = plainWord(text(field));
  if (word === "") return fault(field, "cell-empty");
  return words[word] ?? fault(field, `${field}-unknown`, { found: word.slice(0, shownMax) });
}

/**
 * Without a time of day what came in came before the counter opened, and what was done was done by the day's end: the
 * log says nothing finer.
 */
function momentIn(
  day: "received" | "closed",
  time: "receivedTime" | "closedTime",
  reading: Reading,
): string | null {
  const { text, fault, ground } = reading;
  const written = text(day);
  const found = written.slice(0, shownMax);
  if (written === "") return fault(day, "cell-empty");
  const moment = readMoment(written, ground.mapping.dayOrder);
  if (moment === null) return fault(day, "day-unknown", { found });
  const minute = text(time) === "" ? moment.minute : readTime(text(time));
  if (text(time) !== "" && minute === null)
    return fault(time, "time-unknown", { found: text(time).slice(0, shownMax) });
  const at = momentText({ ...moment, minute: minute ?? (day === "closed" ? lastMinute : 0) });
  const isAhead = minute === null ? moment.day > ground.now.slice(0, dayLength) : at > ground.now;
  return isAhead ? fault(day, "in-the-future", { found: shown(at) }) : at;
}

function momentText({ day, minute }: { day: string; minute: number }): string {
  const parts = [Math.floor(minute / minutesOfHour), minute % minutesOfHour];
  return `${day}T${parts.map((part) => String(part).padStart(2, "0")).join(":")}`;
}

const dayLength = "2026-01-01".length;
const minutesOfHour = 60; // not of the law: of a clock
const lastMinute = 24 * minutesOfHour - 1;

function shown(moment: string): string {
  return moment.replace(/T(00:00|23:59)$/, "").replace("T", " ");
}

/** Called on the same day as received, later; a day's wait is no queue. */
function waitedIn(received: string | null, { text, fault, ground }: Reading): number | null {
  const written = text("called");
  if (written === "" || received === null || received.endsWith("T00:00")) return null;
  const minute = readTime(written) ?? readMoment(written, ground.mapping.dayOrder)?.minute ?? null;
  if (minute === null) return fault("called", "time-unknown", { found: written.slice(0, shownMax) });
  const waited = minute - (readTime(received.slice(11)) ?? 0);
  if (waited < 0) return fault("called", "called-before-received", { found: written.slice(0, shownMax) });
  return waited;
}

/** Without a word for it, what has an end was issued. */
function outcomeIn(isClosed: boolean, { text, fault, ground }: Reading): ImportedOutcome {
  const word = plainWord(text("outcome"));
  const outcome = word === "" ? (isClosed ? "issued" : "open") : ground.mapping.outcomes[word];
  if (outcome === undefined) fault("outcome", "outcome-unknown", { found: word.slice(0, shownMax) });
  if (outcome === "open" && isClosed)
    fault("outcome", "open-though-closed", { found: word.slice(0, shownMax) });
  return outcome ?? "open";
}

/** By NIP, or by name where nobody else has it. */
function officerIn({ text, fault, ground }: Reading): string | null {
  const written = text("officer");
  const nip = written.replace(/\s/g, "");
  if (nip === "" || nipPattern.test(nip)) return nip || null;
  const found = written.slice(0, shownMax);
  if (!/\p{L}/u.test(written)) return fault("officer", "nip-unreadable", { found });
  const named = ground.officers.get(officerKey(written));
  return named ?? fault("officer", named === null ? "officer-twice" : "officer-unknown", { found });
}
