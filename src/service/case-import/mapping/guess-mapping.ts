import { plainHeading } from "#platform/spreadsheets/plain-heading.ts";
import { daysOfColumn } from "../reading/day-order.ts";
import { likestName } from "./likest-name.ts";
import {
  type CaseField,
  type CaseMapping,
  caseFields,
  type ImportedOutcome,
  plainWord,
} from "./mapping.schema.ts";

/** What a name here could be matched with. */
export type Named = { readonly id: string; readonly name: string };

/** The words that stand in the columns of a file, by their heading. */
export type FileWords = { readonly columns: readonly string[]; textsOf(heading: string): readonly string[] };

/** How counters head their columns; compared by letters and digits only. */
const headings: Record<CaseField, readonly string[]> = {
  reference: [
    "no register",
    "nomor register",
    "no registrasi",
    "nomor registrasi",
    "no permohonan",
    "nomor permohonan",
    "id permohonan",
    "no agenda",
    "nomor",
    "id",
    "reference",
  ],
  service: [
    "jenis layanan",
    "layanan",
    "jenis surat",
    "jenis permohonan",
    "nama layanan",
    "pelayanan",
    "perihal",
    "service",
  ],
  unit: ["kelurahan", "unit", "unit kerja", "unit layanan", "loket", "kantor", "office"],
  received: [
    "tanggal masuk",
    "tgl masuk",
    "tanggal diterima",
    "tgl diterima",
    "tanggal permohonan",
    "tanggal daftar",
    "tanggal",
    "received",
    "waktu masuk",
  ],
  receivedTime: ["jam masuk", "jam diterima", "pukul masuk", "jam daftar"],
  called: ["waktu dipanggil", "jam dipanggil", "waktu panggil", "dilayani pukul"],
  closed: [
    "tanggal selesai",
    "tgl selesai",
    "tanggal terbit",
    "tanggal surat",
    "selesai",
    "closed",
    "waktu selesai",
  ],
  closedTime: ["jam selesai", "jam terbit", "pukul selesai"],
  outcome: ["status", "hasil", "keterangan status", "outcome"],
  officer: ["nip petugas", "nip", "nip operator", "petugas", "nama petugas", "operator"],
};

const outcomeWords: Record<ImportedOutcome, readonly string[]> = {
  issued: ["selesai", "terbit", "diterbitkan", "disetujui", "done", "issued", "sudah diambil", "diambil"],
  refused: ["ditolak", "tolak", "tidak memenuhi syarat", "refused"],
  withdrawn: ["batal", "dibatalkan", "dicabut", "withdrawn"],
  open: ["proses", "diproses", "dalam proses", "baru", "menunggu", "pending", "open", "berkas kurang"],
};

/** What a file itself suggests: columns by their headings, words by their names here. People look at it before it counts. */
export function guessMapping(
  file: FileWords,
  { services, units }: { services: readonly Named[]; units: readonly Named[] },
  said: CaseMapping["columns"] = {},
): CaseMapping {
  const columns: Partial<Record<CaseField, string>> = { ...said };
  for (const field of caseFields) {
    if (columns[field] !== undefined) continue;
    const heading = headings[field].flatMap((known) => {
      return file.columns.filter((one) => plainHeading(one) === plainHeading(known));
    })[0];
    if (heading !== undefined && !Object.values(columns).includes(heading)) columns[field] = heading;
  }
  const words = (field: CaseField) => {
    const heading = columns[field];
    return heading === undefined ? [] : [...new Set(file.textsOf(heading).map(plainWord))].filter(Boolean);
  };
  const days = columns.received === undefined ? null : daysOfColumn(file.textsOf(columns.received)).order;
  return {
    columns,
    dayOrder: days ?? "day-first",
    unitId: units.length === 1 ? (units[0]?.id ?? null) : null,
    services: matched(words("service"), (word) => likestName(word, services)),
    units: matched(words("unit"), (word) => likestName(word, units)),
    outcomes: matched(words("outcome"), outcomeOf),
  };
}

function matched<T>(words: readonly string[], match: (word: string) => T | undefined): Record<string, T> {
  const found: Record<string, T> = {};
  for (const word of words.slice(0, guessedMax)) {
    const one = match(word);
    if (one !== undefined) found[word] = one;
  }
  return found;
}

const guessedMax = 200;

function outcomeOf(word: string): ImportedOutcome | undefined {
  const outcomes: readonly ImportedOutcome[] = ["refused", "withdrawn", "open", "issued"];
  return outcomes.find((outcome) => outcomeWords[outcome].some((known) => known === word));
}
