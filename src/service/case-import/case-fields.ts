/** What a row of another application's log can say of a case. */
export const caseFields = [
  "reference",
  "service",
  "unit",
  "received",
  "receivedTime",
  "called",
  "closed",
  "closedTime",
  "outcome",
  "officer",
] as const;
export type CaseField = (typeof caseFields)[number];

/** Without these a row is no case. */
export const neededCaseFields = ["reference", "service", "received"] as const satisfies readonly CaseField[];

export const importedOutcomes = ["issued", "refused", "withdrawn", "open"] as const;
export type ImportedOutcome = (typeof importedOutcomes)[number];

/** How counters head their columns; compared by letters and digits only. */
export const caseHeadings: Readonly<Record<CaseField, readonly string[]>> = {
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

const outcomeWords: Readonly<Record<ImportedOutcome, readonly string[]>> = {
  issued: ["selesai", "terbit", "diterbitkan", "disetujui", "done", "issued", "sudah diambil", "diambil"],
  refused: ["ditolak", "tolak", "tidak memenuhi syarat", "refused"],
  withdrawn: ["batal", "dibatalkan", "dicabut", "withdrawn"],
  open: ["proses", "diproses", "dalam proses", "baru", "menunggu", "pending", "open", "berkas kurang"],
};

/** What a word of a log says of the outcome, where it is one that counters use. */
export function guessOutcome(word: string): ImportedOutcome | undefined {
  return importedOutcomes.find((outcome) => outcomeWords[outcome].includes(word));
}

/** A saved meaning as the outcome that it is. */
export function outcomeNamed(name: string | undefined): ImportedOutcome | undefined {
  return importedOutcomes.find((outcome) => outcome === name);
}
