import { plainWord, type SheetMapping } from "../sheet-import.schema.ts";
import { readMoment, readTime } from "./moment.ts";

export type RowGround = {
  readonly mapping: SheetMapping;
  /** The moment of the import at the counter's clock, "YYYY-MM-DDTHH:MM": nothing lies after it. */
  readonly now: string;
};

/** A cell that cannot be read, or that contradicts another. */
export type RowFault = {
  readonly field: string;
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
};

/** Reads the cells of one row and gathers what stands in the way. */
export type RowReader = {
  readonly ground: RowGround;
  readonly faults: readonly RowFault[];
  /** The cell of a field, "" where there is none. */
  text(field: string): string;
  fault(field: string, code: string, facts?: RowFault["facts"]): null;
};

/** As much of a cell as a message shows. */
export function shownOf(text: string): string {
  return text.slice(0, shownMax);
}

const shownMax = 60; // characters

export function rowReader(text: (field: string) => string, ground: RowGround): RowReader {
  const faults: RowFault[] = [];
  return {
    ...{ ground, faults, text },
    fault: (field, code, facts = {}) => {
      faults.push({ field, code, facts });
      return null;
    },
  };
}

/** What a word of the source is here; a fault where nobody has said it. */
export function knownWord(
  field: string,
  list: "services" | "units",
  { text, fault, ground }: RowReader,
): string | null {
  const word = plainWord(text(field));
  if (word === "") return fault(field, "sheet-import.cell-empty");
  const code = list === "services" ? "sheet-import.service-unknown" : "sheet-import.unit-unknown";
  const words = ground.mapping[list];
  return (
    (Object.hasOwn(words, word) ? words[word] : undefined) ?? fault(field, code, { found: shownOf(word) })
  );
}

/** The unit of a row: by its column, or the one of the whole file. */
export function unitIn(field: string, reader: RowReader): string | null {
  if (reader.text(field) !== "") return knownWord(field, "units", reader);
  return reader.ground.mapping.unitId ?? reader.fault(field, "sheet-import.cell-empty");
}

/**
 * A moment at the counter's clock, "YYYY-MM-DDTHH:MM". `otherwise` is the minute where the sheet has no time of day.
 */
export function momentIn(
  day: string,
  time: string | null,
  otherwise: number,
  { text, fault, ground }: RowReader,
): string | null {
  const written = text(day);
  const found = shownOf(written);
  if (written === "") return fault(day, "sheet-import.cell-empty");
  const moment = readMoment(written, ground.mapping.dayOrder);
  if (moment === null) return fault(day, "sheet-import.day-unknown", { found });
  const timeText = time === null ? "" : text(time);
  const minute = timeText === "" ? moment.minute : readTime(timeText);
  if (time !== null && timeText !== "" && minute === null)
    return fault(time, "sheet-import.time-unknown", { found: shownOf(timeText) });
  const at = momentText({ ...moment, minute: minute ?? otherwise });
  const isAhead = minute === null ? moment.day > ground.now.slice(0, dayLength) : at > ground.now;
  return isAhead ? fault(day, "sheet-import.in-the-future", { found: shownMoment(at) }) : at;
}

export const dayLength = "2026-01-01".length;
const minutesOfHour = 60; // not of the law: of a clock
export const lastMinute = 24 * minutesOfHour - 1;

function momentText({ day, minute }: { day: string; minute: number }): string {
  const parts = [Math.floor(minute / minutesOfHour), minute % minutesOfHour];
  return `${day}T${parts.map((part) => String(part).padStart(2, "0")).join(":")}`;
}

export function shownMoment(moment: string): string {
  return moment.replace(/T(00:00|23:59)$/, "").replace("T", " ");
}
