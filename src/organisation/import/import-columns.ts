import { plainHeading } from "#platform/spreadsheets/plain-heading.ts";

/** What an imported row can say of a person. */
export const importFields = [
  "nip",
  "name",
  "grade",
  "gradeSince",
  "title",
  "kind",
  "unit",
  "superior",
  "status",
  "since",
  "email",
] as const;
export type ImportField = (typeof importFields)[number];

/** The 1-based column in which a field stands. */
export type ColumnOf = ReadonlyMap<ImportField, number>;

/** Without these columns a file is no list of employees. */
export const neededFields: readonly ImportField[] = ["nip", "name", "title", "kind", "unit"];

/** How the example file heads its columns, and what a file without one is asked to write. */
export const properHeadings = {
  nip: "NIP",
  name: "Nama",
  grade: "Gol/Ruang",
  gradeSince: "TMT Golongan",
  title: "Jabatan",
  kind: "Jenis Jabatan",
  unit: "Unit Kerja",
  superior: "NIP Atasan",
  status: "Status",
  since: "TMT Jabatan",
  email: "Email",
} as const satisfies Record<ImportField, string>;

/** How personnel offices head their columns; compared by letters and digits only. */
const headings: Record<ImportField, readonly string[]> = {
  nip: ["nip", "nip baru", "nomor induk pegawai", "nip/ni pppk", "nip / nipppk", "nip pegawai"],
  name: ["nama", "nama lengkap", "nama pegawai", "nama dan gelar", "nama lengkap dan gelar", "name"],
  grade: [
    "gol",
    "golongan",
    "gol/ruang",
    "gol. ruang",
    "golongan ruang",
    "pangkat/gol",
    "pangkat/gol. ruang",
    "pangkat golongan ruang",
    "pangkat",
    "grade",
  ],
  gradeSince: ["tmt golongan", "tmt gol", "tmt pangkat", "tmt gol/ruang", "tmt gol. ruang"],
  title: ["jabatan", "nama jabatan", "jabatan terakhir", "position"],
  kind: ["jenis jabatan", "kelompok jabatan", "jenjang jabatan", "eselon", "jenis", "position kind"],
  unit: ["unit kerja", "unit", "unor", "unit organisasi", "bagian", "satuan kerja"],
  superior: [
    "nip atasan",
    "nip atasan langsung",
    "atasan langsung",
    "nip pejabat penilai",
    "atasan",
    "superior nip",
  ],
  status: ["status", "status kepegawaian", "status pegawai", "jenis pegawai", "pns/pppk"],
  since: ["tmt jabatan", "tmt", "terhitung mulai tanggal", "mulai menjabat", "tanggal mulai jabatan"],
  email: ["email", "e-mail", "surel", "alamat email"],
};

const fieldByHeading = new Map(
  importFields.flatMap((field) => headings[field].map((heading) => [plainHeading(heading), field] as const)),
);

/** The field that a column heading names, whatever its case, spaces and dots. */
export function fieldOfHeading(heading: string): ImportField | undefined {
  return fieldByHeading.get(plainHeading(heading));
}
