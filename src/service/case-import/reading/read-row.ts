import { lostDigits } from "#platform/spreadsheets/sheet.ts";
import { readMoment, readTime } from "#service/sheet-import/reading/moment.ts";
import {
  knownWord,
  lastMinute,
  momentIn,
  type RowReader,
  shownMoment,
  shownOf,
  unitIn,
} from "#service/sheet-import/reading/row-reader.ts";
import { plainWord } from "#service/sheet-import/sheet-import.schema.ts";
import { type ImportedOutcome, outcomeNamed } from "../case-fields.ts";
import type { ImportedCase } from "./imported-case.ts";
import { type Officers, officerKey } from "./officers.ts";

const referenceMax = 80;
const nipPattern = /^\d{18}$/;

/**
 * One row as a case. Without a time of day what came in came before the counter opened, and what was done was done by
 * the day's end: the log says nothing finer.
 */
export function readCaseRow(officers: Officers, reader: RowReader, rowNumber: number): ImportedCase {
  const { text, fault } = reader;
  const received = momentIn("received", "receivedTime", 0, reader);
  const closed = text("closed") === "" ? null : momentIn("closed", "closedTime", lastMinute, reader);
  const serviceId = knownWord("service", "services", reader);
  const unitId = unitIn("unit", reader);
  const found = {
    rowNumber,
    reference: referenceIn(reader),
    serviceId: serviceId ?? "",
    unitId: unitId ?? "",
    received: received ?? "",
    waitedMinutes: waitedIn(received, reader),
    closed,
    outcome: outcomeIn(closed !== null, reader),
    officerNip: officerIn(officers, reader),
  };
  if (received && closed && closed < received) {
    const facts = { received: shownMoment(received), closed: shownMoment(closed) };
    fault("closed", "case-import.closed-before-received", facts);
  }
  if (closed === null && text("closed") === "" && found.outcome !== "open")
    fault("closed", "case-import.closed-missing");
  return found;
}

function referenceIn({ text, fault }: RowReader): string {
  const reference = text("reference");
  if (reference === "") fault("reference", "sheet-import.cell-empty");
  if (lostDigits(reference)) fault("reference", "sheet-import.digits-lost", { found: shownOf(reference) });
  if (reference.length > referenceMax) fault("reference", "sheet-import.too-long", { maximum: referenceMax });
  return reference;
}

/** Called on the same day as received, later; a day's wait is no queue. */
function waitedIn(received: string | null, { text, fault, ground }: RowReader): number | null {
  const written = text("called");
  if (written === "" || received === null || received.endsWith("T00:00")) return null;
  const whole = readMoment(written, ground.mapping.dayOrder);
  const minute = readTime(written) ?? whole?.minute ?? null;
  if (minute === null) return fault("called", "sheet-import.time-unknown", { found: shownOf(written) });
  const day = received.slice(0, 10);
  if (whole && whole.day > day) return null;
  const waited = minute - (readTime(received.slice(11)) ?? 0);
  if (waited < 0 || (whole && whole.day < day))
    return fault("called", "case-import.called-before-received", { found: shownOf(written) });
  return waited;
}

/** Without a word for it, what has an end was issued. */
function outcomeIn(isClosed: boolean, { text, fault, ground }: RowReader): ImportedOutcome {
  const word = plainWord(text("outcome"));
  const said = word === "" ? (isClosed ? "issued" : "open") : ground.mapping.meanings[word];
  const outcome = outcomeNamed(said);
  if (outcome === undefined) fault("outcome", "case-import.outcome-unknown", { found: shownOf(word) });
  if (outcome === "open" && isClosed)
    fault("outcome", "case-import.open-though-closed", { found: shownOf(word) });
  return outcome ?? "open";
}

/** By NIP, or by name where nobody else has it. */
function officerIn(officers: Officers, { text, fault }: RowReader): string | null {
  const written = text("officer");
  const nip = written.replace(/\s/g, "");
  if (nip === "" || nipPattern.test(nip)) return nip || null;
  const found = shownOf(written);
  if (!/\p{L}/u.test(written)) return fault("officer", "case-import.nip-unreadable", { found });
  const named = officers.get(officerKey(written));
  const code = named === null ? "officer-twice" : "officer-unknown";
  return named ?? fault("officer", `case-import.${code}`, { found });
}
