import { type Day, dayOf, isDay } from "#rules/day.ts";
import type { Known } from "#rules/known.ts";
import type { Law } from "#rules/law.ts";

/** What a NIP says about the person who carries it. */
export type NipFacts = {
  readonly birthDate: Day;
  readonly status: "PNS" | "PPPK";
  readonly sex: "male" | "female";
  readonly appointedYear: number;
  /** 1–12; not applicable to PPPK, whose number holds the count of contracts instead. */
  readonly appointedMonth: Known<number>;
  /** Three digits, "001" for the first of those who share all the others. */
  readonly serial: string;
};

/** One thing wrong with a NIP; the sentence is `error.<code>`, filled with `facts`, which say nothing of the person. */
export type NipFault = {
  readonly code:
    | "nip.empty"
    | "nip.damaged" // 1.98E+17: the spreadsheet has thrown the last digits away
    | "nip.rounded" // …000: a spreadsheet keeps 15 digits and fills up with zeros
    | "nip.not-digits"
    | "nip.length"
    | "nip.birth-date"
    | "nip.appointment-month"
    | "nip.appointed-too-young"
    | "nip.appointed-too-old"
    | "nip.sex";
  readonly facts: Readonly<Record<string, string | number>>;
};

export type NipReading =
  | { readonly ok: true; readonly nip: string; readonly facts: NipFacts }
  | { readonly ok: false; readonly faults: readonly NipFault[] };

/**
 * Reads a NIP as people write it: with spaces, dots, hyphens, a leading apostrophe. Gives the 18 digits and
 * what they say, or every fault found. It knows the form only: whether the person exists is not in the number.
 */
export function readNip(text: string, law: Law): NipReading {
  const written = text.replace(/[\s\u00a0\u200b'’‘`]/g, "");
  const nip = written.replace(/[.-]/g, "");
  const digits = Object.values(law.get("nip", "structure").value).reduce((sum, length) => sum + length, 0);
  if (nip === "") return failed({ code: "nip.empty", facts: { digits } });
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(written)) return failed({ code: "nip.damaged", facts: {} });
  if (!/^\d+$/.test(nip)) return failed({ code: "nip.not-digits", facts: {} });
  if (nip.length !== digits) return failed({ code: "nip.length", facts: { found: nip.length, digits } });
  return readParts(nip, law);
}

function readParts(nip: string, law: Law): NipReading {
  const parts = split(nip, law);
  const birthDate = `${parts.birthDate.slice(0, 4)}-${parts.birthDate.slice(4, 6)}-${parts.birthDate.slice(6)}`;
  const year = Number(parts.appointment.slice(0, 4));
  const order = Number(parts.appointment.slice(4));
  const status = order >= law.get("nip", "pppk-first-contract").value ? "PPPK" : "PNS";
  const sex = sexOf(parts.sex, law);
  const monthStands = status === "PPPK" || (order >= 1 && order <= 12);

  const faults: NipFault[] = [];
  if (!isDay(birthDate)) faults.push({ code: "nip.birth-date", facts: {} });
  if (!monthStands) faults.push({ code: "nip.appointment-month", facts: {} });
  if (sex === undefined) faults.push({ code: "nip.sex", facts: law.get("nip", "sexes").value });
  if (/^0+$/.test(parts.serial)) faults.push({ code: "nip.rounded", facts: {} });
  if (faults.length === 0) faults.push(...ageFaults(birthDate, year, status === "PNS" ? order : 12, law));
  if (faults.length > 0 || sex === undefined) return { ok: false, faults };

  const appointedMonth: Known<number> =
    status === "PNS" ? { state: "known", value: order } : { state: "not-applicable" };
  const facts = {
    birthDate,
    status,
    sex,
    appointedYear: year,
    appointedMonth,
    serial: parts.serial,
  } as const;
  return { ok: true, nip, facts };
}

function split(nip: string, law: Law) {
  const { birthDate, appointment, sex, serial } = law.get("nip", "structure").value;
  const afterBirth = birthDate + appointment;
  return {
    birthDate: nip.slice(0, birthDate),
    appointment: nip.slice(birthDate, afterBirth),
    sex: nip.slice(afterBirth, afterBirth + sex),
    serial: nip.slice(-serial),
  };
}

function sexOf(digit: string, law: Law): "male" | "female" | undefined {
  const { male, female } = law.get("nip", "sexes").value;
  if (digit === male) return "male";
  return digit === female ? "female" : undefined;
}

/** The age on the last day of the month of appointment: the benefit of the doubt, since the day is not in the number. */
function ageFaults(birthDate: Day, year: number, month: number, law: Law): NipFault[] {
  const appointed = dayOf(year, month + 1, 0);
  const hadBirthday = appointed.slice(5) >= birthDate.slice(5);
  const age = year - Number(birthDate.slice(0, 4)) - (hadBirthday ? 0 : 1);
  const youngest = law.get("nip", "youngest-appointment-years").value;
  const oldest = law.get("nip", "oldest-appointment-years").value;
  if (age < youngest) return [{ code: "nip.appointed-too-young", facts: { youngest } }];
  return age > oldest ? [{ code: "nip.appointed-too-old", facts: { oldest } }] : [];
}

function failed(fault: NipFault): NipReading {
  return { ok: false, faults: [fault] };
}
